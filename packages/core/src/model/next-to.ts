import type { Instruction } from '../syntax/instruction.js';
import type { Model } from './model.js';
import { countBefore } from '../text/count-before.js';

/** Whether nothing but blank lines and comments stands between two instructions. */
export function isRightBelow({ source }: Pick<Model, 'source'>, above: Instruction, below: Instruction): boolean {
  const gap = source.text.slice(above.span.end, below.comments[0]?.span.start ?? below.span.start);
  return above.span.end <= below.span.start && gap.trim() === '';
}

/** The place of an instruction among others that are in the order of the file; -1 where it is none of them. */
export function placeAmong(instructions: readonly Instruction[], one: Instruction): number {
  const place = countBefore(instructions, ({ span }) => span.start < one.span.start);
  return instructions[place] === one ? place : -1;
}
