import type { Instruction } from '../syntax/instruction.js';

/** How many instructions two versions of a file begin with that are the same objects: where one is, all above it are. */
export function inCommon(instructions: readonly Instruction[], others: readonly Instruction[]): number {
  let low = 0;
  let high = Math.min(instructions.length, others.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (instructions[middle - 1] === others[middle - 1]) low = middle;
    else high = middle - 1;
  }
  return low;
}
