import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import { commandFolders } from './command-folders.js';
import { installedFolders } from './installed-folders.js';
import type { Model } from './model.js';
import { resolvedEffects } from './resolved-effects.js';
import { firstAsUser, isOrdinaryUser } from './root-owned.js';
import type { Stage } from './stage.js';
import { startWrites } from './start-writes.js';

/** Something that another user than root makes right in a folder. */
export interface UserWrite {
  readonly folder: string;
  /** A folder that it makes there. */
  readonly path?: string;
  readonly user: string;
}

/** What is made right in a folder by another user than root, when the image is built or in the container. */
export function* writesOfUsers(model: Model, stage: Stage): Generator<UserWrite> {
  const { instructions } = stage;
  for (let at = firstAsUser(model, stage); at < instructions.length; at += 1) {
    const run = instructions[at];
    if (run?.kind === 'run') yield* writesIn(model, run);
  }
  const user = valueOf(model.imageOf(stage).user);
  if (!stage.isFinal || !isOrdinaryUser(user)) return;
  for (const { path } of startWrites(model, stage)) yield { folder: parentOf(path), user };
}

const writesIn = oncePerLasting((model: Model, run: Instruction): readonly UserWrite[] => {
  const user = run.flags.length > 0 ? undefined : valueOf(model.stateAt(run).user);
  if (!isOrdinaryUser(user)) return [];
  const writes: UserWrite[] = [];
  for (const placed of commandFolders(model, run)) {
    const { nesting, wrappers, next } = placed.command;
    if (nesting.length > 0 || next?.connector === 'or' || wrappers.some(({ name }) => name === 'sudo')) continue;
    for (const { path } of installedFolders(model, placed)) writes.push({ folder: parentOf(path), path, user });
  }
  for (const { effect, path, command } of resolvedEffects(model, run)) {
    const makes = effect.kind === 'create' || (effect.kind === 'write' && effect.append !== true);
    if (!makes || path === undefined || command.nesting.length > 0 || command.next?.connector === 'or') continue;
    if (!command.wrappers.some(({ name }) => name === 'sudo')) writes.push({ folder: parentOf(path), user });
  }
  return writes;
});

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
