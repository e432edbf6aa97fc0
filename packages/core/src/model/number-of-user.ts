import { accountId } from '../knowledge/account-id.js';
import { optionsOf } from '../shell/options.js';
import type { Instruction } from '../syntax/instruction.js';
import { variablesIn } from '../syntax/variable.js';
import { valueOf } from '../text/known.js';
import { mayBringAccounts } from './brought-accounts.js';
import type { Command, Model } from './model.js';
import { lineageOf } from './stage.js';

/**
 * The number of a user as an instruction may write it: that with which the file makes the user, as it is written there, or
 * the one it has in the base; undefined where it is not known.
 */
export function numberOfUser(
  model: Model,
  user: string,
  instruction: Instruction,
  makers: readonly Command[],
): string | undefined {
  const [command, other] = makers;
  const stage = model.stageOf(instruction);
  if (stage === undefined || other !== undefined) return undefined;
  if (command !== undefined) return numberGiven(model, command, instruction);
  const { root } = stage;
  const lineage = lineageOf(stage).flatMap(({ instructions }) => instructions);
  if (root.kind !== 'image' || root.facts === undefined) return undefined;
  const mayDiffer =
    model.commandsNamed('usermod', 'userdel', 'deluser', 'groupmod').length > 0 ||
    lineage.some((one) => /\/etc\/passwd/.test(one.body.text) || (one.kind !== 'run' && mayBringAccounts(model, one)));
  return mayDiffer ? undefined : accountId(root.facts, user);
}

function numberGiven(model: Model, command: Command, instruction: Instruction): string | undefined {
  const { options } = optionsOf(command, ['-u', '--uid']);
  const option = options.findLast(({ name }) => name === '-u' || name === '--uid');
  const given = option?.value && valueOf(option.value);
  if (given !== undefined) return /^\d+$/.test(given) ? given : undefined;
  // In one word with the option the value begins behind the sign.
  const text = option?.valueWord?.text ?? option?.word.text.replace(/^--uid=/, '') ?? '';
  if (!/^"?\$(?:\w+|\{\w+\})"?$/.test(text)) return undefined;
  const [{ name } = { name: '' }] = variablesIn(text, model.escape);
  const seen = [command.instruction, instruction].map((at) => valueOf(model.variableAt(at, name)));
  const isSame = seen.every((variable) => /^\d+$/.test((variable && valueOf(variable.value)) ?? ''));
  return isSame ? text.replaceAll('"', '') : undefined;
}
