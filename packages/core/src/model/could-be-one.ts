import { packageFamilyOf } from '../knowledge/package-family.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { ShellCommand } from '../shell/command.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import { isExplained } from './explained.js';
import type { Model } from './model.js';
import { placeAmong } from './next-to.js';
import type { PackageOperation } from './package-operations.js';

/** Packages without which what follows may not be found or built: repositories, keys, build tools. */
const bringsMore =
  /release|repo|^epel|^remi|ca-certificates|keyring|gnupg|software-properties|apt-transport|dirmngr|^(?:pip|setuptools|wheel|packaging|cython|numpy|torch|ninja|cmake|meson|pybind11|npm|yarn|pnpm|corepack)$/i;
/** Options that change nothing of what is installed. */
const quiet = /^(-y|-q|--yes|--assume-?yes|--quiet|--non-interactive|--noconfirm|--no-document|-n)$/;
/** Instructions that two RUNs may change places with. */
const settings = /^(env|label|expose|volume|stopsignal|healthcheck|cmd|entrypoint|maintainer)$/;

/**
 * Whether an install and the one of the same manager above it in its stage could be one call: with the same options, and
 * nothing between them that the second may need.
 */
export function couldBeOne(model: Model, first: PackageOperation, second: PackageOperation): boolean {
  return first.stage === second.stage && answer({ model, first, second }, second.command);
}

interface Installs {
  readonly model: Model;
  readonly first: PackageOperation;
  readonly second: PackageOperation;
}

/** Which one is above hangs on nothing below. */
const answer = oncePerLasting((installs: Installs, _: ShellCommand): boolean => isAlike(installs) && belong(installs));

function isAlike({ first, second }: Installs): boolean {
  const [options, others] = [first, second].map((one) =>
    one.options
      .flatMap(({ name, value }) => (quiet.test(name) ? [] : `${name}=${(value && valueOf(value)) ?? ''}`))
      .join(' '),
  );
  if (first.verb.text !== second.verb.text || options !== others) return false;
  const words = [...first.packages, ...second.packages];
  if (first.packages.length === 0 || second.packages.length === 0) return false;
  return (
    words.every(({ name, form }) => name.known && /^(name|group)$/.test(form)) &&
    !first.packages.some(({ name }) => bringsMore.test(valueOf(name) ?? ''))
  );
}

/** Whether nothing stands between them that the second may need; of two short RUNs side by side `run-consecutive` speaks. */
function belong({ model, first, second }: Installs): boolean {
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
  const { instructions } = second.stage;
  const between = instructions.slice(placeAmong(instructions, above) + 1, placeAmong(instructions, below));
  if ([...between, below].some(isExplained) || !between.every(({ kind }) => settings.test(kind))) return false;
  const runs = [above, below].map((run) => model.commandsOf(run));
  if (between.length === 0 && runs.every(({ length }) => length <= 2)) return false;
  return runs
    .flat()
    .every(
      (command) => /^(rm|set|find)$/.test(command.name ?? '') || packageCallOf(command)?.manager === first.manager,
    );
}
