import type { ShellCommand } from '../shell/command.js';
import { runsUnknownScript } from '../shell/unknown-script.js';

/** Whether it is a script that may clean up; what is sourced or comes out of a pipe prepares or installs something. */
export function mayClean(command: ShellCommand): boolean {
  const { name = '', connector } = command;
  return /clean/.test(name) || (runsUnknownScript(command) && connector !== 'pipe' && !/^(source|\.)$/.test(name));
}
