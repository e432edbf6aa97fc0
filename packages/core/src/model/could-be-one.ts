import { packageFamilyOf } from '../knowledge/package-family.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { isExplained } from './explained.js';
import type { Model } from './model.js';
import type { PackageOperation } from './package-operations.js';

/** Packages without which what follows may not be found or built: repositories, keys, build tools. */
const bringsMore =
  /release|repo|^epel|^remi|ca-certificates|keyring|gnupg|software-properties|apt-transport|dirmngr|^(?:pip|setuptools|wheel|packaging|cython|numpy|torch|ninja|cmake|meson|pybind11|npm|yarn|pnpm|corepack)$/i;
/** Options that change nothing of what is installed. */
const quiet = /^(-y|-q|--yes|--assume-?yes|--quiet|--non-interactive|--noconfirm|--no-document|-n)$/;
/** Instructions that two RUNs may change places with. */
const settings = /^(env|label|expose|volume|stopsignal|healthcheck|cmd|entrypoint|maintainer)$/;

/**
 * Whether two installs of one manager could be one call: with the same options, and nothing between them that the second may
 * need. `places` are those of the instructions in the file.
 */
export function couldBeOne(
  first: PackageOperation,
  second: PackageOperation,
  model: Model,
  places: ReadonlyMap<Instruction, number>,
): boolean {
  return isAlike(first, second) && belong(first, second, model, places);
}

function isAlike(first: PackageOperation, second: PackageOperation): boolean {
  const [options, others] = [first, second].map((one) =>
    one.options
      .flatMap(({ name, value }) => (quiet.test(name) ? [] : `${name}=${(value && valueOf(value)) ?? ''}`))
      .join(' '),
  );
  if (first.stage !== second.stage || first.verb.text !== second.verb.text || options !== others) return false;
  const words = [...first.packages, ...second.packages];
  if (first.packages.length === 0 || second.packages.length === 0) return false;
  return (
    words.every(({ name, form }) => name.known && /^(name|group)$/.test(form)) &&
    !first.packages.some(({ name }) => bringsMore.test(valueOf(name) ?? ''))
  );
}

/** Whether nothing stands between them that the second may need; of two short RUNs side by side `run-consecutive` speaks. */
function belong(
  first: PackageOperation,
  second: PackageOperation,
  model: Model,
  places: ReadonlyMap<Instruction, number>,
): boolean {
  if (first.command.nesting.length + second.command.nesting.length > 0) return false;
  const [above, below] = [first.command.instruction, second.command.instruction];
  // A comment says why they are apart.
  const gap = model.source.text.slice(first.command.span.end, second.command.span.start);
  if (above === below) {
    const isNext = second.command.previous === first.command && /^(and|sequence)$/.test(second.command.connector);
    return isNext && !/^\s*#/m.test(gap);
  }
  // Packages of a language may need those of the call before to be built.
  if (packageFamilyOf(first.manager) === undefined) return false;
  const between = model.instructions.slice((places.get(above) ?? 0) + 1, places.get(below) ?? 0);
  if ([...between, below].some(isExplained) || !between.every(({ kind }) => settings.test(kind))) return false;
  const runs = [above, below].map((run) => model.commandsOf(run));
  if (between.length === 0 && runs.every(({ length }) => length <= 2)) return false;
  return runs
    .flat()
    .every(
      (command) => /^(rm|set|find)$/.test(command.name ?? '') || packageCallOf(command)?.manager === first.manager,
    );
}
