import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePer } from '../text/once.js';
import type { PackageWord } from '../shell/package-call.js';
import type { Model } from './model.js';
import { oncePerStages } from './once-per-stages.js';
import type { PackageOperation } from './package-operations.js';
import type { Stage } from './stage.js';

/** A package of the distribution that these stages install and do not take away again. */
export interface KeptPackage {
  /** Without its version. */
  readonly name: string;
  readonly word: PackageWord;
  readonly operation: PackageOperation;
}

type Sources = Pick<Model, 'packageOperations' | 'commandsNamed'>;

const managers = ['apt-get', 'apt', 'aptitude', 'apk', 'dnf', 'yum', 'microdnf', 'tdnf', 'zypper', 'pacman'];

/**
 * The packages that stay, top to bottom. What is removed by its name or by that of its virtual package does not, in the
 * same layer or in a later one; nor does anything of a RUN that removes what a variable or `apt-mark auto` names.
 */
export const keptPackages = oncePerStages(findKept);

function findKept({ packageOperations, commandsNamed }: Sources, stages: readonly Stage[]): readonly KeptPackage[] {
  const operations = operationsIn(packageOperations, stages);
  if (operations.length === 0) return [];
  const removed = new Set<string>();
  const unsure = new Set<Instruction>();
  for (const { args, instruction } of commandsNamed('apt-mark')) {
    if (args[0]?.text === 'auto') unsure.add(instruction);
  }
  const kept: KeptPackage[] = [];
  for (let at = operations.length - 1; at >= 0; at--) {
    const operation = operations[at]!;
    const { command, packages } = operation;
    if (operation.operation === 'remove') {
      for (const { name } of packages) {
        if (name.known) removed.add(name.value);
        else unsure.add(command.instruction);
      }
    } else if (!unsure.has(command.instruction) && !(removed.size > 0 && isVirtualOf(operation, removed))) {
      for (let index = packages.length - 1; index >= 0; index--) {
        const word = packages[index]!;
        const { name, form } = word;
        if (name.known && (form === 'name' || form === 'group') && !removed.has(name.value))
          kept.push({ name: name.value, word, operation });
      }
    }
  }
  return kept.reverse();
}

/** Whether all packages of the call have a name under which they are removed. */
function isVirtualOf({ manager, options }: PackageOperation, removed: ReadonlySet<string>): boolean {
  if (manager !== 'apk') return false;
  const virtual = options.find(({ name }) => name === '-t' || name === '--virtual')?.value;
  return virtual !== undefined && removed.has(valueOf(virtual) ?? '');
}

/** Those that these builds run, top to bottom. */
function operationsIn(
  packageOperations: Model['packageOperations'],
  stages: readonly Stage[],
): readonly PackageOperation[] {
  const operations = systemOperations(packageOperations);
  const wanted = new Set(stages);
  return operations.filter(({ stage }) => wanted.has(stage));
}

const systemOperations = oncePer((packageOperations: Model['packageOperations']): readonly PackageOperation[] =>
  managers
    .flatMap((manager) => packageOperations(manager, 'install', 'remove'))
    .filter(({ command: { instruction } }) => instruction.onbuild === undefined)
    .sort((a, b) => a.verb.span.start - b.verb.span.start),
);
