import type { PackageWord } from '../shell/package-call.js';
import type { Edit } from '../text/edit.js';
import type { KeptPackage } from './kept-packages.js';
import type { Model } from './model.js';
import type { PackageOperation } from './package-operations.js';

/**
 * Edits that take packages out of a call, each with the line break in front of it; undefined where none would be left, a
 * comment would go with one, or they are no words of a script.
 */
export function droppedPackages(
  { source }: Pick<Model, 'source'>,
  { command, packages }: PackageOperation,
  found: readonly { readonly word: PackageWord }[],
): readonly Edit[] | undefined {
  const words = found.map(({ word }) => word);
  const dropped = new Set(words);
  if (!/^(?:shell|heredoc)$/.test(command.script.form) || packages.every((word) => dropped.has(word))) return undefined;
  const edits = words.map(({ span }): Edit => {
    const blank = /(?:[ \t]|[\\`]\r?\n)+$/.exec(source.text.slice(command.span.start, span.start))?.[0].length ?? 0;
    return { span: { start: span.start - blank, end: span.end }, text: '' };
  });
  // What stands in front of a word is a line break with its indentation, or blanks.
  return edits.every(({ span }, at) => span.start < (words[at]?.span.start ?? 0) && !isBehindComment(span.start))
    ? edits
    : undefined;

  function isBehindComment(start: number): boolean {
    return /(?:^|\n)[ \t]*#[^\n]*\n?$/.test(source.text.slice(command.span.start, start));
  }
}

/** Whether a command of the RUN that installs them calls one of the packages by its name. */
export function isCalledHere({ commandsOf }: Pick<Model, 'commandsOf'>, found: readonly KeptPackage[]): boolean {
  const names = new Set(found.map(({ name }) => name));
  const [first] = found;
  const commands = first === undefined ? [] : commandsOf(first.operation.command.instruction);
  return commands.some(({ name = '', wrappers }) =>
    [name, ...wrappers.map((one) => one.name)].some((one) => names.has(one)),
  );
}
