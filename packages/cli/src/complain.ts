import type { FileError } from './file-error.js';
import { printable } from './formats/printable.js';
import type { FileCrash, Summary } from './summary.js';
import type { World } from './world.js';

/** Tells on standard error what could not be done, a sentence each; `debug` adds the stacks of crashes. */
export function complain(
  { errors, crashes, notices }: Pick<Summary, 'errors' | 'crashes' | 'notices'>,
  debug: boolean,
  { stderr }: World,
): void {
  const lines = [...notices, ...errorLines(errors), ...crashLines(crashes, debug)];
  if (crashes.length > 0 && !debug) lines.push('A crash is a mistake in plimsoll; `--debug` prints its stack.');
  for (const line of lines) stderr.write(`plimsoll: ${line}\n`);
}

/** A mistake in a config is told once, with the number of files that it keeps from being linted. */
function errorLines(errors: readonly FileError[]): readonly string[] {
  const own = errors.filter(({ isShared }) => isShared !== true);
  const shared = alike(
    errors.filter(({ isShared }) => isShared === true),
    ({ message }) => message,
  );
  return [
    ...own.map(({ path, message }) => `${printable(path)}: ${printable(message)}`),
    ...shared.flatMap(([{ path, message }, others]) => {
      const who = others === 0 ? `${printable(path)} is` : `${others + 1} files are`;
      return `${message}\n${who} not linted because of this.`.split('\n').map(printable);
    }),
  ];
}

/** A rule that crashes on many files in the same way is told once. */
function crashLines(crashes: readonly FileCrash[], debug: boolean): readonly string[] {
  return alike(crashes, ({ rule, message }) => `${rule}\0${message}`).map(
    ([{ path, rule, message, stack }, others]) => {
      const who = rule === null ? 'linting it' : `the rule ${rule}`;
      const more = others === 0 ? '' : ` (and on ${others} more)`;
      return `${printable(path)}: ${who} crashed${more}: ${debug ? stack : printable(message)}`;
    },
  );
}

/** The first of each kind, and how many more of the kind there are. */
function alike<T>(all: readonly T[], kindOf: (one: T) => string): readonly (readonly [first: T, others: number])[] {
  const kinds = new Map<string, readonly [T, number]>();
  for (const one of all) {
    const [first, others] = kinds.get(kindOf(one)) ?? [one, -1];
    kinds.set(kindOf(one), [first, others + 1]);
  }
  return [...kinds.values()];
}
