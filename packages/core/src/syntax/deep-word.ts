import type { Span } from '../text/span.js';
import type { Draft } from './draft.js';
import type { Kind } from './instruction.js';
import { lex, maximumDepth } from './lexer.js';
import type { Word } from './word.js';

const notExpanded: ReadonlySet<Kind> = new Set<Kind>([
  'run',
  'cmd',
  'entrypoint',
  'shell',
  'healthcheck',
  'maintainer',
  'onbuild',
  'unknown',
]);

/** The first word in which more `${` stand in one another than are followed. */
export function deepWord(draft: Draft, escape: '\\' | '`'): Span | undefined {
  const { kind, joined, words, properties, flags } = draft;
  if (notExpanded.has(kind) || !hasMany(joined.text)) return undefined;
  const settings = { escape: escape.charCodeAt(0), quotes: true };
  const isDeep = (word: Word | undefined): boolean =>
    word !== undefined && hasMany(word.text) && lex(word.text, settings) === 'deep';
  const all = [...words, ...properties.flatMap(({ name, value }) => [name, value]), ...flags.map(({ value }) => value)];
  return all.find(isDeep)?.span;
}

/** Whether a text has enough `${` to be worth a look. */
function hasMany(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', at + 2)) if (++count > maximumDepth) return true;
  return false;
}
