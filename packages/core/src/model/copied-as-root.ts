import { runsUnknownScript } from '../shell/unknown-script.js';
import { flagOf, type CopyInstruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import { resolvedEffects } from './resolved-effects.js';
import { isOrdinaryUser } from './root-owned.js';
import { runOf } from './run.js';
import { lineageOf, type Stage } from './stage.js';

/** A file, or a folder: that itself may be another user's, but what was copied into it is not. */
export type OwnedPath = 'file' | 'folder';

/** More paths are not kept: each change of an owner asks for all of them. */
const mostPaths = 200;

/** The absolute paths that COPY and ADD bring in a stage and that are root's to its end: nothing gives them to another user. */
export function copiedAsRoot(model: Model, stage: Stage): ReadonlyMap<string, OwnedPath> {
  const paths = new Map<string, OwnedPath>();
  for (const instruction of lineageOf(stage).flatMap(runOf)) {
    if (instruction.kind === 'copy' || instruction.kind === 'add') copy(instruction);
    if (instruction.kind !== 'run') continue;
    const { user } = model.stateAt(instruction);
    // Only root gives away.
    if (user.known && isOrdinaryUser(user.value)) continue;
    if (model.commandsOf(instruction).some(runsUnknownScript)) paths.clear();
    for (const { effect, path } of resolvedEffects(model, instruction)) if (effect.kind === 'owner') forget(path);
  }
  return paths;

  function copy(instruction: CopyInstruction): void {
    const { destination, sources } = instruction;
    const target = destination && valueOf(model.expand(destination, instruction));
    const path = target === undefined ? undefined : joinPath(valueOf(model.stateAt(instruction).workdir), target);
    if (target === undefined || path === undefined || flagOf(instruction, 'chown') !== undefined) {
      forget(path);
      return;
    }
    if (paths.size > mostPaths) return;
    const names = sources.map(({ text }) => text.replaceAll(/["']|\/+$/g, '').replace(/^.*\//s, ''));
    const own = path.slice(path.lastIndexOf('/') + 1);
    const ending = /\.\w{1,5}$/;
    const isFile =
      names.length === 1 &&
      !target.endsWith('/') &&
      (names[0] === own || (ending.test(own) && ending.test(names[0] ?? '')));
    if (isFile) paths.set(path, 'file');
    else {
      paths.set(path, 'folder');
      for (const name of names) if (/^\w[\w.-]*$/.test(name)) paths.set(joinPath(path, name) ?? path, 'file');
    }
  }

  function forget(path: string | undefined): void {
    const folder = path === undefined || /[*?{$~]/.test(path) ? '/' : path;
    for (const one of paths.keys()) if (isWithin(one, folder)) paths.delete(one);
  }
}
