import type { Model } from '../model/model.js';
import type { Instruction } from '../syntax/instruction.js';

/** The instruction that stands at an offset, its end included; they are in order, so that a long file is not gone through. */
export function instructionAt({ instructions }: Pick<Model, 'instructions'>, offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.span.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = instructions[low - 1];
  return found !== undefined && offset <= found.span.end ? found : undefined;
}
