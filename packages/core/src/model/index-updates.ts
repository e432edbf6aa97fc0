import { runsUnknownScript } from '../shell/unknown-script.js';
import type { ShellCommand } from '../shell/command.js';
import type { PackageCall } from '../shell/package-call.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { Instruction } from '../syntax/instruction.js';
import { oncePer, oncePerLasting } from '../text/once.js';
import { isCached } from './is-cached.js';
import type { Model } from './model.js';
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
export function updatesApart(model: Model, family: ManagerFamily): ReadonlyMap<PackageCall, readonly PackageCall[]> {
  const found = new Map<PackageCall, PackageCall[]>();
  const roleOf = rolesIn(family);
  const alone = new Set<Instruction>();
  for (const manager of family.managers) {
    for (const { command } of model.packageOperations(manager, 'update')) {
      if (isAlone(roleOf(model, command.instruction))) alone.add(command.instruction);
    }
  }
  if (alone.size === 0) return found;
  const pending = new Map<Stage, PackageCall | undefined>();
  for (const stage of model.stages) {
    let apart = stage.parent && pending.get(stage.parent);
    for (const instruction of stage.instructions) {
      if (apart === undefined && !alone.has(instruction)) continue;
      const role = roleOf(model, instruction);
      const { update, install } = role;
      if (apart !== undefined && install !== undefined) found.get(apart)?.push(install);
      if (update !== undefined && isAlone(role)) {
        apart = update;
        found.set(update, []);
      } else if (role.isComplete || update !== undefined) apart = undefined;
    }
    pending.set(stage, apart);
  }
  return found;
}

/** What an instruction does with the index of a family. */
interface Role {
  /** Whether it needs none from above and leaves none to be taken: it may do both, or has the index in a mount. */
  readonly isComplete: boolean;
  /** The last. */
  readonly update?: PackageCall | undefined;
  /** The first that needs the index. */
  readonly install?: PackageCall | undefined;
}

const noRole: Role = { isComplete: false };

function isAlone({ isComplete, update, install }: Role): boolean {
  return !isComplete && update !== undefined && install === undefined;
}

const rolesIn = oncePer((family: ManagerFamily) =>
  oncePerLasting((model: Model, instruction: Instruction) => readRole(model, instruction, family)),
);

function readRole(model: Model, instruction: Instruction, { managers, folders }: ManagerFamily): Role {
  const commands = model.commandsOf(instruction);
  if (commands.length === 0) return noRole;
  const isComplete = commands.some(mayInstall);
  if (instruction.kind !== 'run' || instruction.onbuild !== undefined) return isComplete ? { isComplete } : noRole;
  const calls = commands
    .flatMap((command) => packageCallOf(command) ?? [])
    .filter(({ manager }) => managers.includes(manager))
    .sort((a, b) => a.verb.span.start - b.verb.span.start);
  if (calls.length === 0) return isComplete ? { isComplete } : noRole;
  if (isCached(model.mountsOf(instruction), ...folders)) return { isComplete: true };
  const update = calls.findLast(({ operation }) => operation === 'update');
  const first = calls.findIndex(({ operation }) => operation === 'update');
  const isBehind = (call: PackageCall, at: number): boolean => first >= 0 && at > first && takesIndex(call);
  const install = calls.find((call, at) => takesIndex(call) && !isBehind(call, at) && needsIndex(call));
  return { isComplete: isComplete || calls.some(isBehind), update, install };
}

function takesIndex({ operation }: PackageCall): boolean {
  return operation === 'install' || operation === 'download' || operation === 'other';
}

/** Whether packages come from the repositories and the call does not fetch the index itself. */
function needsIndex({ manager, operation, options, packages, command }: PackageCall): boolean {
  const own = /^--(no-cache|no-network|update|update-cache|refresh)$|^-U$/;
  if (operation !== 'install') return false;
  if (options.some(({ name }) => own.test(name) || (name === '-y' && manager === 'pacman'))) return false;
  return packages.some(({ form }) => form !== 'path') || command.wrappers.some(({ name }) => name === 'xargs');
}

/** Whether it is a script or a program that could do it. */
function mayInstall(command: ShellCommand): boolean {
  return runsUnknownScript(command) || /^(gdebi|mk-build-deps|add-apt-repository|playwright)$/.test(command.name ?? '');
}
