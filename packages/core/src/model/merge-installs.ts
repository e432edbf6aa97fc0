import type { Edit } from '../text/edit.js';
import type { Model } from './model.js';
import { placeAmong } from './next-to.js';
import type { PackageOperation } from './package-operations.js';
import { withoutInstruction } from './remove-instruction.js';

/**
 * The edits that let the first of two like installs install the packages of both; undefined where they stand in another form,
 * or apart.
 */
export function mergedInstalls(
  first: PackageOperation,
  second: PackageOperation,
  model: Model,
): readonly Edit[] | undefined {
  const { source } = model;
  const [start, end] = [first.command.span.end, second.command.span.end];
  const [own, from] = [first.packages.at(-1)?.span.end, second.packages[0]?.span.start ?? end];
  const isPlain =
    own === start &&
    second.packages.at(-1)?.span.end === end &&
    second.options.every(({ word }) => word.span.end < from);
  if (!isPlain || [first, second].some(({ command }) => command.script.form !== 'shell')) return undefined;
  const added = ` ${source.text.slice(from, end)}`;
  const { instruction } = second.command;
  if (first.command.instruction === instruction) return [{ span: { start, end }, text: added }];
  const { instructions } = second.stage;
  const above = placeAmong(instructions, first.command.instruction);
  if (above < 0 || instructions[above + 1] !== instruction || !isSpare(first, second, model)) return undefined;
  return [{ span: { start, end: start }, text: added }, withoutInstruction(source, instruction)];
}

/** Whether the second RUN does nothing beside the install that the first does not do as well. */
function isSpare(
  { command: { instruction: above } }: PackageOperation,
  { command }: PackageOperation,
  { commandsOf, source }: Model,
): boolean {
  const below = command.instruction;
  // What stands on a line of its own in a command, as a comment does, would get lost or torn.
  if (below.flags.length + above.flags.length > 0 || below.line !== below.endLine) return false;
  const textsOf = (commands: readonly (typeof command)[]): readonly string[] =>
    commands.map(({ span }) => source.text.slice(span.start, span.end).replaceAll(/\s+/g, ' '));
  const done = new Set(textsOf(commandsOf(above)));
  return textsOf(commandsOf(below).filter((one) => one !== command)).every((text) => done.has(text));
}
