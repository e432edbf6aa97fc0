import type { Instruction } from '../syntax/instruction.js';
import type { Script, ShellCommand } from './command.js';
import { scriptsOf } from './parse-shell.js';

/** The scripts of an instruction under one shell, and their commands, which are read when first looked at. */
export interface ScriptsRead {
  readonly scripts: readonly Script[];
  readonly commands: readonly ShellCommand[];
}

interface Kept extends ScriptsRead {
  readonly shell: string | undefined;
}

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
  let commands: readonly ShellCommand[] | undefined;
  const read: Kept = {
    shell: key,
    scripts,
    get commands() {
      return (commands ??= scripts.length === 1 ? scripts[0]!.commands : scripts.flatMap((script) => script.commands));
    },
  };
  known.set(instruction, read);
  return read;
}
