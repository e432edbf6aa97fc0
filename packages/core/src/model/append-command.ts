import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import { jointOf, stops } from './joint.js';
import type { Model } from './model.js';
import { scriptEnd, type ScriptEnd } from './script-end.js';
import { lineBreakOf } from '../text/line-edits.js';

/**
 * An edit that adds a command to the end of a RUN, joined in the way and with the line breaks of its author, so that it runs
 * only where the commands before it have worked; it gets the `sudo` that `like` has and needs. Undefined where the end of the
 * RUN is not sure to be reached, or it is no script of a shell.
 */
export function appendCommand(
  model: Pick<Model, 'source' | 'escape' | 'scriptsOf' | 'stateAt'>,
  instruction: Instruction,
  text: string,
  like?: ShellCommand,
): Edit | undefined {
  const found = scriptEnd(model, instruction);
  if (found === undefined || (found.own.some(hasSudo) && like === undefined)) return undefined;
  const { user } = model.stateAt(instruction);
  const isRoot = user.known && (user.value === null || /^(?:0|root)(?::|$)/.test(user.value));
  const added = like && hasSudo(like) && !isRoot ? `sudo ${text}` : text;
  const span = { start: found.place, end: found.place };
  if (found.script.form === 'exec-shell') return { span, text: ` && ${JSON.stringify(added).slice(1, -1)}` };
  return { span, text: `${linkTo(model, instruction, found)}${added}` };
}

/** What joins it to the command before. */
function linkTo(model: Pick<Model, 'source' | 'escape'>, instruction: Instruction, { own, place }: ScriptEnd): string {
  const { source, escape } = model;
  const { line } = source.positionAt(place);
  const indentation = /^[ \t]*/.exec(source.lineText(line))?.[0] ?? '';
  const lineBreak = lineBreakOf(source);
  if (instruction.heredocs.length > 0) return stops(own) ? `${lineBreak}${indentation}` : ' && ';
  const isLong = source.positionAt(instruction.span.start).line < line;
  const joint = jointOf(model, own, isLong);
  return joint ?? (isLong ? ` ${escape}${lineBreak}${indentation || '    '}&& ` : ' && ');
}

function hasSudo({ wrappers }: ShellCommand): boolean {
  return wrappers.some(({ name }) => name === 'sudo');
}
