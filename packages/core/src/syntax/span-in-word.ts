import { spanInFile, type Segments } from '../text/segments.js';
import type { Span } from '../text/span.js';
import type { Instruction } from './instruction.js';
import type { JsonWord, Word } from './word.js';
import { countBefore } from '../text/count-before.js';

/** The span in the file of `start..end` of a word's text; the whole word where the file has it in another form. */
export function spanInWord(instruction: Instruction, word: Word, start: number, end: number): Span {
  return spansInWord(instruction, word)(start, end);
}

/** The same for many places of one word, which is looked up once. */
export function spansInWord({ joined }: Instruction, word: Word): (start: number, end: number) => Span {
  if ('content' in word) return (start, end) => spanInFile((word as JsonWord).content, start, end);
  const offset = offsetInJoined(joined, word.span.start);
  const isSame = joined.text.startsWith(word.text, offset);
  return (start, end) => (isSame ? spanInFile(joined, offset + start, offset + end) : word.span);
}

/** Where a place of the file is in the joined text: that of the last slice that begins at or before it. */
function offsetInJoined({ fileStarts, joinedStarts }: Segments, place: number): number {
  const slice = Math.max(0, countBefore(fileStarts, (start) => start <= place) - 1);
  return (joinedStarts[slice] ?? 0) + place - (fileStarts[slice] ?? 0);
}
