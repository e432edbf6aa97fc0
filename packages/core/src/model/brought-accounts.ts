import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';

/** Whether a COPY or ADD may bring `/etc/passwd` or `/etc/group`: by their names, or among the files of a whole folder. */
export function mayBringAccounts({ expand, stateAt }: Pick<Model, 'expand' | 'stateAt'>, copy: Instruction): boolean {
  if (copy.kind !== 'copy' && copy.kind !== 'add') return false;
  if (/passwd|\/etc\/group|shadow/.test(copy.body.text)) return true;
  const target = copy.destination && valueOf(expand(copy.destination, copy));
  if (target === undefined) return true;
  const folder = joinPath(valueOf(stateAt(copy).workdir), target);
  return folder === undefined || folder === '/' || folder === '/etc';
}
