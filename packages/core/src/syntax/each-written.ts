import type { Instruction } from './instruction.js';

/** Visits an instruction and the triggers in it, the outermost first. */
export function eachWritten(instruction: Instruction, visit: (written: Instruction) => void): void {
  let at: Instruction | undefined = instruction;
  while (at !== undefined) {
    visit(at);
    at = at.kind === 'onbuild' ? at.trigger : undefined;
  }
}
