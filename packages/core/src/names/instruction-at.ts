import type { Model } from '../model/model.js';
import type { Instruction } from '../syntax/instruction.js';
import { countBefore } from '../text/count-before.js';

/** The instruction that stands at an offset, its end included; they are in order, so that a long file is not gone through. */
export function instructionAt({ instructions }: Pick<Model, 'instructions'>, offset: number): Instruction | undefined {
  const found = instructions[countBefore(instructions, ({ span }) => span.start <= offset) - 1];
  return found !== undefined && offset <= found.span.end ? found : undefined;
}
