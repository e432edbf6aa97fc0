import type { FileError } from './file-error.js';
import { printable } from './formats/printable.js';
import type { FileCrash, Summary } from './summary.js';
import type { World } from './world.js';

/** Tells on standard error what could not be done, a sentence each; `debug` adds the stacks of crashes. */
export function complain(
  { errors, crashes, notices }: Omit<Summary, 'counts'>,
  debug: boolean,
  { stderr }: World,
): void {
  const lines = [...notices, ...errorLines(errors), ...crashes.map((crash) => crashLine(crash, debug))];
  if (crashes.length > 0 && !debug) lines.push('A crash is a mistake in plimsoll; `--debug` prints its stack.');
  for (const line of lines) stderr.write(`plimsoll: ${line}\n`);
}

/** A mistake in a config is told once, with the number of files that it keeps from being linted. */
function errorLines(errors: readonly FileError[]): readonly string[] {
  const shared = new Map<string, string[]>();
  const lines: string[] = [];
  for (const { path, message, isShared } of errors) {
    if (isShared !== true) {
      lines.push(`${printable(path)}: ${printable(message)}`);
      continue;
    }
    const paths = shared.get(message) ?? [];
    paths.push(path);
    shared.set(message, paths);
  }
  for (const [message, paths] of shared) {
    const who = paths.length === 1 ? `${printable(paths[0] ?? '')} is` : `${paths.length} files are`;
    lines.push(...message.split('\n').map(printable), `${who} not linted because of this.`);
  }
  return lines;
}

function crashLine({ path, rule, message, stack }: FileCrash, debug: boolean): string {
  const who = rule === null ? 'linting it' : `the rule ${rule}`;
  return `${printable(path)}: ${who} crashed: ${debug ? stack : printable(message)}`;
}
