import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import type { Edit } from '../text/edit.js';
import type { Source } from '../text/source.js';
import { withoutInstruction } from './remove-instruction.js';

/** An edit that takes a word out of an instruction, and the whole instruction where it has no other; undefined where a comment would go with it. */
export function withoutWord(source: Source, instruction: Instruction, word: Word): Edit | undefined {
  const at = instruction.words.indexOf(word);
  const previous = instruction.words[at - 1];
  const next = instruction.words[at + 1];
  if (instruction.onbuild !== undefined) return undefined;
  if (previous === undefined && next === undefined) return withoutInstruction(source, instruction);
  const start = previous?.span.end ?? word.span.start;
  const end = previous === undefined ? (next?.span.start ?? word.span.end) : word.span.end;
  return source.text.slice(start, end).includes('#') ? undefined : { span: { start, end }, text: '' };
}
