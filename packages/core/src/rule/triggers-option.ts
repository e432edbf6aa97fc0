import type { Problem } from '../finding/finding.js';
import type { Model } from '../model/model.js';
import type { Instruction, InstructionOf, Kind } from '../syntax/instruction.js';
import { option } from './option.js';

/** Where a rule looks at ONBUILD triggers. */
export const triggersOption = option.choice({
  default: 'written',
  choices: ['written', 'run'],
  description: 'Report an ONBUILD trigger where it is written, or at the FROM of each stage of this file that runs it.',
});

/** The instructions of some kinds with the triggers where the option wants them. */
export function instructionsWith<K extends Kind>(
  { instructionsOf, instructionsRun }: Model,
  triggers: 'written' | 'run',
  ...kinds: readonly K[]
): readonly InstructionOf<K>[] {
  return triggers === 'run' ? instructionsRun(...kinds) : instructionsOf(...kinds);
}

/** A problem of an instruction: that of a trigger's copy stands at the FROM of the stage that runs it. */
export function atRun({ runBy }: Instruction, problem: Problem): Problem {
  if (runBy === undefined) return problem;
  const { fixes: _, related = [], span, ...rest } = problem;
  const trigger = { span, message: 'The trigger stands here.' };
  // A comment above the FROM says nothing to BuildKit of the triggers.
  return { skipAt: null, ...rest, span: runBy.image?.span ?? runBy.keywordSpan, related: [trigger, ...related] };
}
