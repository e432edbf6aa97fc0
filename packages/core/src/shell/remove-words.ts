import type { Word } from '../syntax/word.js';
import type { Edit } from '../text/edit.js';
import type { Source } from '../text/source.js';
import type { ShellCommand } from './command.js';

/** What may stand between two words: blanks and line continuations, of a JSON array also quotes and a comma. */
const gap = /^[\s\\`",]*$/;

/** An edit that takes words that stand side by side out of a command; undefined where it begins with them, or where more than blanks is between them. */
export function withoutWords(
  source: Source,
  { words }: Pick<ShellCommand, 'words'>,
  first: Word,
  last: Word = first,
): Edit | undefined {
  const at = words.indexOf(first);
  const own = words.slice(at - 1, words.indexOf(last) + 1);
  if (at < 1 || own.length < 2) return undefined;
  const isPlain = own.every(({ span }, index) => {
    const next = own[index + 1];
    return next === undefined || gap.test(source.text.slice(span.end, next.span.start));
  });
  const [previous = first] = own;
  return isPlain ? { span: { start: previous.span.end, end: last.span.end }, text: '' } : undefined;
}
