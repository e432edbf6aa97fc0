import type { ShellCommand } from './command.js';
import { countBefore } from '../text/count-before.js';

/**
 * The commands whose output a command without words redirects, as in `{ echo one; echo two; } > file`, or that the last one of
 * a pipe reads: those that stand deeper right in front of it, and those of its own pipeline.
 */
export function groupBefore(command: ShellCommand): readonly ShellCommand[] {
  const { commands } = command.script;
  const { nesting, pipeline } = command;
  const end = placeOf(command);
  let start = end;
  const isInside = (one: ShellCommand | undefined): boolean =>
    one !== undefined && (one.nesting.length > nesting.length || (one.pipeline === pipeline && one.words.length > 0));
  while (isInside(commands[start - 1])) start--;
  return commands.slice(start, end);
}

/** Its index; they stand in the order of the file. */
function placeOf(command: ShellCommand): number {
  const { commands } = command.script;
  const place = countBefore(commands, ({ span }) => span.start < command.span.start);
  return commands[place] === command ? place : commands.indexOf(command);
}
