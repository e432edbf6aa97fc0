import { spanInFile, type Segments } from '../text/segments.js';
import type { Span } from '../text/span.js';
import { lex, type Part, type VariablePart } from './lexer.js';
import { render, renderWords, type Rendering, type RenderedWord } from './render.js';

/** The word that opens a heredoc. */
export interface HeredocWord {
  readonly name: string;
  readonly chomp: boolean;
  readonly expand: boolean;
  readonly fileDescriptor: number;
}

/** A heredoc word in a line. */
export interface HeredocOpener extends HeredocWord {
  readonly span: Span;
}

/** The escape of heredoc words, whatever the directive says. */
const escape = 92;

/** The heredocs that a line opens, left to right; 'invalid' where BuildKit stops with an error, 'deep' at our own limit. */
export function heredocOpeners(line: Segments): readonly HeredocOpener[] | 'invalid' | 'deep' {
  const words = wordsOf(line.text, true, true);
  if (words === 'deep') return 'deep';
  if (words === undefined) return [];
  const openers: HeredocOpener[] = [];
  for (const word of words) {
    const heredoc = heredocOf(word.text);
    if (heredoc === 'invalid') return 'invalid';
    if (heredoc !== undefined)
      openers.push({ ...heredoc, span: spanInFile(line, openerStart(line.text, word), word.end) });
  }
  return openers;
}

/** The heredoc that a word opens; 'invalid' where BuildKit stops with an error. */
export function heredocOf(word: string): HeredocWord | 'invalid' | undefined {
  const match = /^(\d*)<<(-?)/.exec(word);
  if (match === null) return undefined;
  const [opener, descriptor = '', dash] = match;
  const rest = word.slice(opener.length).replace(/^[\t\n\f\r ]+/, '');
  if (rest === '' || rest.includes('<')) return undefined;
  const words = wordsOf(rest, false, false);
  if (words === undefined || words === 'deep') return 'invalid';
  const [name] = words;
  if (words.length !== 1 || name === undefined) return undefined;
  const raw = wordsOf(rest, true, false);
  if (raw === undefined || raw === 'deep' || raw.length !== 1) return 'invalid';
  return {
    name: name.text,
    chomp: dash === '-',
    expand: quotesIn(name.text) === quotesIn(raw[0]?.text ?? ''),
    fileDescriptor: Number(descriptor),
  };
}

function wordsOf(text: string, rawQuotes: boolean, rawEscapes: boolean): readonly RenderedWord[] | 'deep' | undefined {
  const parts = lex(text, { escape, quotes: true });
  if (parts === 'deep') return 'deep';
  if (typeof parts === 'string') return undefined;
  return renderWords(parts, withoutValues(text, rawQuotes, rawEscapes));
}

/** No variable has a value, and one without a value is written out again. */
function withoutValues(text: string, rawQuotes: boolean, rawEscapes: boolean): Rendering {
  const inner = (raw: boolean): Rendering => (raw === rawEscapes ? rendering : withoutValues(text, rawQuotes, raw));
  const rendering: Rendering = {
    text,
    rawQuotes,
    rawEscapes,
    variable: (part: VariablePart) => {
      const { name, modifier, word, replacement, braces } = part;
      if (!braces) return `$${name}`;
      if (modifier === undefined || word === undefined) return `\${${name}}`;
      const isPattern = modifier === '#' || modifier === '%' || replacement !== undefined;
      const text = plain(word, inner(isPattern));
      if (replacement === undefined) return `\${${name}${modifier}${text}}`;
      return `\${${name}/${text}/${plain(replacement, inner(true))}}`;
    },
  };
  return rendering;
}

function plain(parts: readonly Part[], rendering: Rendering): string {
  return render(parts, rendering) ?? '';
}

/** A word that comes out of `${...}` starts somewhere inside of it. */
function openerStart(text: string, word: RenderedWord): number {
  return /^\d*<</.test(text.slice(word.start, word.end)) ? word.start : text.indexOf('<<', word.start);
}

function quotesIn(text: string): number {
  return text.match(/['"]/g)?.length ?? 0;
}
