/**
 * How each package manager is spoken to.
 * Source: collected by hand, 2026-08-22.
 */
import { addedManagers } from './added-managers.js';
import { completeGrammar } from './complete-grammar.js';
import type { ManagerGrammar } from './grammar.js';
import { once } from '../text/once.js';
import { packageData } from './package-data.js';

export type { AssumeYes, CacheMount, ManagerGrammar, NoRecommends, Pin, VerbKind } from './grammar.js';

const stored = once(() => ({ ...packageData().grammar, ...addedManagers }));

const grammars = new Map<string, ManagerGrammar>();

/** The grammar of a manager by its name in the data (`apt-get`, `apt`, `pip`), complete with what it takes from another. */
export function managerGrammar(name: string): ManagerGrammar | undefined {
  const kept = grammars.get(name);
  if (kept !== undefined) return kept;
  const grammar = stored();
  const own = Object.hasOwn(grammar, name) ? grammar[name] : undefined;
  if (own === undefined) return undefined;
  const complete = completeGrammar(name, own, own.sameAs === undefined ? undefined : grammar[own.sameAs]);
  grammars.set(name, complete);
  return complete;
}

/** The names of all managers with a grammar. */
export function managerNames(): readonly string[] {
  return Object.keys(stored());
}

/** Their first argument is a program to run, so their words are not the manager's verbs. */
const runners: ReadonlySet<string> = new Set(['npx', 'bunx', 'uvx']);

const managerOfAlias = once((): ReadonlyMap<string, string> => {
  const grammar = stored();
  const index = new Map(Object.keys(grammar).map((name) => [name, name]));
  for (const [name, { aliases = [] }] of Object.entries(grammar)) {
    for (const alias of aliases) if (!runners.has(alias) && !index.has(alias)) index.set(alias, name);
  }
  return index;
});

/**
 * The manager that a command is, by its name or path: `pip3.12` is pip, `dnf5` dnf, `./mvnw` mvn, `apt` stays apt.
 * `python3 -m pip` may be asked for as one text; npx, bunx and uvx run other programs and are none.
 */
export function managerOfCommand(command: string): string | undefined {
  const name = command.slice(command.lastIndexOf('/') + 1);
  const manager = managerOfAlias().get(name);
  if (manager !== undefined) return manager;
  if (name === 'dnf5' || name === 'dnf-3' || name === 'yum4') return 'dnf';
  if (!name.startsWith('p')) return undefined;
  return managerOfAlias().get(name.replace(/^python[\d.]+ -m /, 'python -m ').replace(/^pip\d[\d.]*$/, 'pip'));
}
