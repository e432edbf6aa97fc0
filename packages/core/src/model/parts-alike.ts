import type { Instruction } from '../syntax/instruction.js';
import type { Model } from './model.js';

/** Whether an instruction keeps two RUNs or two COPYs apart, which without it could be one. */
export function partsAlike({ stageOf }: Pick<Model, 'stageOf'>, instruction: Instruction): boolean {
  const all = stageOf(instruction)?.instructions ?? [];
  const at = all.indexOf(instruction);
  const above = all[at - 1]?.kind;
  return at > 0 && above !== instruction.kind && above === all[at + 1]?.kind && (above === 'run' || above === 'copy');
}
