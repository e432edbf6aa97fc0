import type { Instruction } from '../syntax/instruction.js';
import type { Stage } from './stage.js';

/** What a stage runs, in order: the triggers that it takes over, then its own instructions. */
export function runOf({ triggers, instructions }: Stage): readonly Instruction[] {
  return triggers.length === 0 ? instructions : [...triggers, ...instructions];
}

/** The instruction that has a place of its own: the ONBUILD of a trigger, but a trigger that a stage runs itself. */
export function outermost(instruction: Instruction): Instruction {
  let at = instruction;
  while (at.onbuild !== undefined && at.runBy === undefined) at = at.onbuild;
  return at;
}
