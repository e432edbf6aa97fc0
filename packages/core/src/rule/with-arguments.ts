import type { Fix } from '../finding/finding.js';
import type { JsonWord } from '../syntax/word.js';
import { replace, type Edit } from '../text/edit.js';
import type { Source } from '../text/source.js';

/** Words that mean the same in a script. */
const plain = /^[\w@%+=:,./-]+$/;

/** A script that ends with one command, to which more arguments can be added. */
const openEnded = /^[^;&|<>#(){}`\n]*(?:&& *[^;&|<>#(){}`\n]*)*$/;

/**
 * The fix that lets a script of `sh -c` have the words behind it: as a part of it where they stand beside it, else through
 * `"$@"`. `given` counts the words of ENTRYPOINT where the rest are those of CMD.
 */
export function withArguments(words: readonly JsonWord[], at: number, given: number, source: Source): Fix | undefined {
  const script = words[at];
  const last = words.at(-1);
  if (script === undefined || last === undefined) return undefined;
  const edits = at < given ? passedOn(script, words.slice(at + 1, given)) : joined(words.slice(at), source);
  return edits && { title: 'Give the script its arguments', safety: 'suggested', edits };
}

function joined(words: readonly JsonWord[], source: Source): readonly Edit[] | undefined {
  const span = { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 };
  const texts = words.map(({ content }) => content.text);
  if (!texts.every((text) => plain.test(text)) || source.text.slice(span.start, span.end).includes('\n'))
    return undefined;
  return [replace(span, JSON.stringify(texts.join(' ')))];
}

function passedOn({ span, content: { text } }: JsonWord, more: readonly JsonWord[]): readonly Edit[] | undefined {
  if (!openEnded.test(text) || text.trim() === '') return undefined;
  const end = { start: span.end - 1, end: span.end - 1 };
  const argument = replace(end, ' \\"$@\\"');
  return more.length > 0 ? [argument] : [argument, replace({ start: span.end, end: span.end }, ', "--"')];
}
