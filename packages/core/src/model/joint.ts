import type { ShellCommand } from '../shell/command.js';
import type { Model } from './model.js';

const and = /^\s*([\\`]\s*)?&&\s*([\\`]\s*)?$/;
const semicolon = /^\s*([\\`]\s*)?;\s*([\\`]\s*)?$/;

/** The text that the author puts between two commands that follow one another, over a line break or in one line; undefined where there is none. */
export function jointOf(
  { source }: Pick<Model, 'source'>,
  commands: readonly ShellCommand[],
  isLong: boolean,
): string | undefined {
  const gaps = commands
    .filter(({ nesting }) => nesting.length === 0)
    .map(({ previous, span }) => source.text.slice(previous?.span.end ?? span.start, span.start))
    .map((gap) => gap.replaceAll(/^[ \t]*#.*\n/gm, ''))
    .filter((gap) => gap.includes('\n') === isLong);
  return gaps.findLast((gap) => and.test(gap)) ?? (stops(commands) ? gaps.findLast(isSemicolon) : undefined);
}

/** The same over a line break, in this author's way where there is none. */
export function longJoint(
  model: Pick<Model, 'source' | 'escape'>,
  commands: readonly ShellCommand[],
  lineBreak: string,
): string {
  return jointOf(model, commands, true) ?? ` && ${model.escape}${lineBreak}    `;
}

/** Whether `set -e` comes first: then a `;` joins as `&&` does. */
export function stops([first]: readonly ShellCommand[]): boolean {
  return first?.name === 'set' && first.args.some(({ text }) => /^-[a-z]*e/.test(text));
}

function isSemicolon(gap: string): boolean {
  return semicolon.test(gap);
}
