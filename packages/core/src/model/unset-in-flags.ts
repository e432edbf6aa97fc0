import type { Instruction } from '../syntax/instruction.js';
import { contains } from '../text/span.js';
import type { Model } from './model.js';
import type { BaseVariables } from './scopes.js';
import { unsetVariables } from './unset-variables.js';

/** The names that are not set where a flag of some of the instructions uses them, by `keyInStage`. */
export function unsetInFlags(
  model: Model,
  instructions: readonly Instruction[],
  base: BaseVariables,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const instruction of instructions) {
    if (!instruction.flags.some(({ value }) => value?.text.includes('$') === true)) continue;
    for (const { name, span } of unsetVariables(model, instruction, base)) {
      const isInFlag = instruction.flags.some((flag) => contains(flag.span, span));
      if (isInFlag) keys.add(keyInStage(model, instruction, name));
    }
  }
  return keys;
}

/** What a name is in the stage of an instruction. */
export function keyInStage({ stageOf }: Model, instruction: Instruction, name: string): string {
  return `${stageOf(instruction)?.index ?? 0} ${name}`;
}
