import type { Instruction } from '../syntax/instruction.js';
import type { Script, ShellCommand } from './command.js';
import type { PackageCall } from './package-call.js';
import { packageCallOf } from './package-calls.js';
import { scriptsOf } from './parse-shell.js';

/** The scripts of an instruction under one shell; what is in them is read when it is first asked for. */
export interface ScriptsRead {
  readonly scripts: readonly Script[];
}

/** Plain fields: an object with getters of its own would be of a shape of its own, one for each instruction. */
interface Kept extends ScriptsRead {
  readonly shell: string | undefined;
  commands: readonly ShellCommand[] | undefined;
  calls: readonly PackageCall[] | undefined;
  mayConfigureApt: boolean | undefined;
}

/** How apt's configuration files are named in a script. */
export const aptConfigurationFile = /\/etc\/apt\/apt\.conf/;

const known = new WeakMap<Instruction, Kept>();

/** The scripts of an instruction, read once: an instruction lives longer than a version of its file. Parameters as for `scriptsOf`. */
export function scriptsRead(
  instruction: Instruction,
  shell: readonly string[] | undefined,
  escape: '\\' | '`',
): ScriptsRead {
  const key = shell?.join('\0');
  const kept = known.get(instruction);
  if (kept !== undefined && kept.shell === key) return kept;
  const scripts = scriptsOf(instruction, shell, escape);
  const read: Kept = { shell: key, scripts, commands: undefined, calls: undefined, mayConfigureApt: undefined };
  known.set(instruction, read);
  return read;
}

/** Their commands. */
export function commandsIn(read: ScriptsRead): readonly ShellCommand[] {
  const kept = read as Kept;
  return (kept.commands ??=
    kept.scripts.length === 1 ? kept.scripts[0]!.commands : kept.scripts.flatMap(({ commands }) => commands));
}

/** The calls of package managers among their commands. */
export function callsIn(read: ScriptsRead): readonly PackageCall[] {
  const kept = read as Kept;
  if (kept.calls === undefined) {
    const calls = commandsIn(read).flatMap((command) => packageCallOf(command) ?? none);
    kept.calls = calls.length === 0 ? none : calls;
  }
  return kept.calls;
}

const none: readonly PackageCall[] = [];

/** Whether one of them speaks of a configuration file of apt. */
export function mayConfigureApt(read: ScriptsRead): boolean {
  return ((read as Kept).mayConfigureApt ??= read.scripts.some(({ text }) => aptConfigurationFile.test(text.text)));
}
