import type { Problem } from '../finding/finding.js';
import type { Model } from '../model/model.js';

/** The calls that upgrade all that is installed, and not only what they name. */
export function* wholeUpgrades(
  { packageOperations }: Pick<Model, 'packageOperations'>,
  manager: string,
  verbs: RegExp,
): Iterable<Problem> {
  for (const { command, verb, packages } of packageOperations(manager, 'upgrade')) {
    if (command.instruction.kind !== 'run' || packages.length > 0 || !verbs.test(verb.text)) continue;
    yield {
      span: verb.span,
      message: `\`${command.name ?? manager} ${verb.text}\` upgrades all that the base image has.`,
      help: 'Take a newer base image, or upgrade single packages by their names.',
    };
  }
}
