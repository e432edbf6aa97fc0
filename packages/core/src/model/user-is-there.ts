import { accountId } from '../knowledge/account-id.js';
import { accountsMade } from './accounts.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Model } from './model.js';
import { lineageOf } from './stage.js';

/** Whether a user, as USER names it, surely is in the image when an instruction runs: by its number, in the base, or made above. */
export function userIsThere(model: Model, user: string, instruction: Instruction): boolean {
  const [name = ''] = user.split(':');
  const stage = model.stageOf(instruction);
  if (/^\d+(?::\d+)?$/.test(user)) return true;
  if (stage === undefined || user.includes(':')) return false;
  const { root } = stage;
  if (root.kind === 'image' && root.facts !== undefined && accountId(root.facts, name) !== undefined) return true;
  return lineageOf(stage)
    .flatMap(({ instructions }) => instructions)
    .filter(({ kind, span }) => kind === 'run' && span.start < instruction.span.start)
    .flatMap((run) => accountsMade(model, run))
    .some((account) => account.kind === 'user' && account.name === name && account.command.nesting.length === 0);
}
