import type { ShellCommand } from './command.js';

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
  let low = 0;
  let high = commands.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((commands[middle]?.span.start ?? Infinity) < command.span.start) low = middle + 1;
    else high = middle;
  }
  return commands[low] === command ? low : commands.indexOf(command);
}
