import { runsUnknownScript } from '../shell/unknown-script.js';
import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { isCached } from './is-cached.js';
import type { Model } from './model.js';
import type { PackageOperation } from './package-operations.js';
import type { Stage } from './stage.js';

/** Package managers that share an index, and the folders where they keep it. */
export interface ManagerFamily {
  readonly managers: readonly string[];
  readonly folders: readonly string[];
}

/**
 * The updates of an index in a RUN that installs nothing, each with the installs in later RUNs of the stage and those
 * based on it that need this index: the first of each RUN. Where a script may install or update, there is none.
 */
export function updatesApart(
  model: Model,
  { managers, folders }: ManagerFamily,
): ReadonlyMap<PackageOperation, readonly PackageOperation[]> {
  const operations = managers.flatMap((manager) => model.packageOperations(manager));
  const found = new Map<PackageOperation, PackageOperation[]>();
  if (!operations.some(({ operation }) => operation === 'update')) return found;
  const updates = new Map<Instruction, PackageOperation>();
  const installs = new Map<Instruction, PackageOperation>();
  const complete = new Set(model.commands.filter(mayInstall).map(({ instruction }) => instruction));
  for (const operation of operations.sort((a, b) => a.verb.span.start - b.verb.span.start)) {
    const { instruction } = operation.command;
    if (instruction.kind !== 'run' || instruction.onbuild !== undefined) continue;
    if (isCached(model.mountsOf(instruction), ...folders)) complete.add(instruction);
    else if (operation.operation === 'update') updates.set(instruction, operation);
    else if (/^(install|download|other)$/.test(operation.operation)) {
      if (updates.has(instruction)) complete.add(instruction);
      else if (!installs.has(instruction) && needsIndex(operation)) installs.set(instruction, operation);
    }
  }
  const pending = new Map<Stage, PackageOperation | undefined>();
  for (const stage of model.stages) {
    let apart = stage.parent && pending.get(stage.parent);
    for (const instruction of stage.instructions) {
      const install = installs.get(instruction);
      const update = updates.get(instruction);
      if (apart !== undefined && install !== undefined) found.get(apart)?.push(install);
      if (complete.has(instruction) || (update && install)) apart = undefined;
      else if (update !== undefined) {
        apart = update;
        found.set(update, []);
      }
    }
    pending.set(stage, apart);
  }
  return found;
}

/** Whether packages come from the repositories and the call does not fetch the index itself. */
function needsIndex({ manager, operation, options, packages, command }: PackageOperation): boolean {
  const own = /^--(no-cache|no-network|update|update-cache|refresh)$|^-U$/;
  if (operation !== 'install') return false;
  if (options.some(({ name }) => own.test(name) || (name === '-y' && manager === 'pacman'))) return false;
  return packages.some(({ form }) => form !== 'path') || command.wrappers.some(({ name }) => name === 'xargs');
}

/** Whether it is a script or a program that could do it. */
function mayInstall(command: ShellCommand): boolean {
  return runsUnknownScript(command) || /^(gdebi|mk-build-deps|add-apt-repository|playwright)$/.test(command.name ?? '');
}
