import { managerGrammar } from '../knowledge/manager-grammar.js';
import type { Option, PackageCall } from '../shell/package-call.js';
import type { Model } from './model.js';
import { textOf } from './scopes.js';

/** Whether a call of a package manager is told to keep no cache, by a flag or a variable. */
export function avoidsCache(call: PackageCall, { variableAt }: Pick<Model, 'variableAt'>): boolean {
  if (noCacheOption(call) !== undefined) return true;
  const { assignments, instruction } = call.command;
  return Object.entries(managerGrammar(call.manager)?.noCacheEnv ?? {}).some(([name]) => {
    if (assignments.some((assignment) => assignment.name === name)) return true;
    const value = textOf(variableAt(instruction, name));
    return value?.known === true && value.value !== '';
  });
}

/** The option with which a call keeps no cache. */
export function noCacheOption({ manager, options }: PackageCall): Option | undefined {
  const flags = managerGrammar(manager)?.noCacheFlags ?? [];
  return options.find(({ name }) => flags.includes(name));
}
