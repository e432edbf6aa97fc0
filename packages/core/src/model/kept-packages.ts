import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePer } from '../text/once.js';
import type { PackageWord } from '../shell/package-call.js';
import type { Model } from './model.js';
import type { PackageOperation } from './package-operations.js';
import type { Stage } from './stage.js';

/** A package of the distribution that these stages install and do not take away again. */
export interface KeptPackage {
  /** Without its version. */
  readonly name: string;
  readonly word: PackageWord;
  readonly operation: PackageOperation;
}

const managers = ['apt-get', 'apt', 'aptitude', 'apk', 'dnf', 'yum', 'microdnf', 'tdnf', 'zypper', 'pacman'];

/**
 * The packages that stay, top to bottom. What is removed by its name or by that of its virtual package does not, in the
 * same layer or in a later one; nor does anything of a RUN that removes what a variable or `apt-mark auto` names.
 */
export function keptPackages(
  { packageOperations, commandsNamed }: Pick<Model, 'packageOperations' | 'commandsNamed'>,
  stages: readonly Stage[],
): readonly KeptPackage[] {
  const operations = operationsIn(packageOperations, stages);
  if (operations.length === 0) return [];
  const removed = new Set<string>();
  const unsure = new Set<Instruction>();
  for (const { args, instruction } of commandsNamed('apt-mark')) {
    if (args[0]?.text === 'auto') unsure.add(instruction);
  }
  const kept: KeptPackage[] = [];
  for (const operation of operations.reverse()) {
    const { command, packages, options } = operation;
    if (operation.operation === 'remove') {
      for (const { name } of packages) {
        if (name.known) removed.add(name.value);
        else unsure.add(command.instruction);
      }
    } else if (!unsure.has(command.instruction)) {
      const virtual = options.find(({ name }) => name === '-t' || name === '--virtual')?.value;
      if (virtual !== undefined && operation.manager === 'apk' && removed.has(valueOf(virtual) ?? '')) continue;
      for (const word of packages.toReversed()) {
        const name = valueOf(word.name);
        if (name !== undefined && /^(name|group)$/.test(word.form) && !removed.has(name))
          kept.push({ name, word, operation });
      }
    }
  }
  return kept.reverse();
}

/** Those that these builds run, top to bottom. */
function operationsIn(packageOperations: Model['packageOperations'], stages: readonly Stage[]): PackageOperation[] {
  const operations = systemOperations(packageOperations);
  if (operations.length === 0) return [];
  const wanted = new Set(stages);
  return operations.filter(({ stage }) => wanted.has(stage));
}

const systemOperations = oncePer((packageOperations: Model['packageOperations']) =>
  managers
    .flatMap((manager) => packageOperations(manager, 'install', 'remove'))
    .filter(({ command: { instruction } }) => instruction.onbuild === undefined)
    .sort((a, b) => a.verb.span.start - b.verb.span.start),
);
