import { ignoreTextOf } from '../syntax/ignore-text.js';
import type { Instruction } from '../syntax/instruction.js';

/** Whether a comment stands above an instruction that says something to people: an ignore comment does not. */
export function isExplained({ comments }: Pick<Instruction, 'comments'>): boolean {
  return comments.some(({ text, insideInstruction }) => ignoreTextOf(text, insideInstruction) === undefined);
}
