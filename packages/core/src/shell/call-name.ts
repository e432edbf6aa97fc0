import { managerGrammar } from '../knowledge/manager-grammar.js';
import type { PackageCall } from './package-call.js';

/** A call as people say it, manager and verb: `apt-get install`, `npm cache clean`, `yarn`. */
export function callNameOf({ manager, verb, command }: PackageCall): string {
  const at = command.words.indexOf(verb);
  if (at === 0) return manager;
  const before = command.words[at - 1]?.text ?? '';
  const whole = `${before} ${verb.text}`;
  const verbs = Object.values(managerGrammar(manager)?.verbs ?? {}).flat();
  return `${manager} ${verbs.includes(whole) ? whole : verb.text}`;
}
