import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import type { Model } from './model.js';

/**
 * An edit that adds a command to the end of a RUN, joined by `&&` in the way and with the line breaks of its author;
 * undefined where the RUN is no plain chain of `&&` in shell form, or has a `sudo` that the command would need too.
 */
export function appendCommand(model: Model, instruction: Instruction, text: string): Edit | undefined {
  const { source, escape, commandsOf } = model;
  const own = commandsOf(instruction).filter(({ nesting }) => nesting[0]?.endsWith('substitution') !== true);
  const end = own.reduce((most, { span }) => Math.max(most, span.end), 0);
  if (own.length === 0 || !own.every(isLink) || instruction.heredocs.length > 0) return undefined;
  if (source.text.slice(end, instruction.span.end).trim() !== '') return undefined;
  const isLong = instruction.line < instruction.endLine;
  const gaps = own.map(({ previous, span }) => source.text.slice(previous?.span.end ?? span.start, span.start));
  const joint = gaps.findLast((gap) => /^\s*([\\`]\s*)?&&\s*([\\`]\s*)?$/.test(gap) && gap.includes('\n') === isLong);
  const indentation = /^[ \t]*/.exec(source.lineText(instruction.endLine))?.[0] || '    ';
  const lineBreak = source.text.slice(instruction.span.start, end).includes('\r\n') ? '\r\n' : '\n';
  const broken = ` ${escape}${lineBreak}${indentation}&& `;
  return { span: { start: end, end }, text: `${joint ?? (isLong ? broken : ' && ')}${text}` };
}

/** Whether it is a link of a chain that another `&&` may follow. */
function isLink({ script, nesting, connector, background, wrappers }: ShellCommand): boolean {
  if (script.form !== 'shell' || !script.complete || nesting.length > 0 || background) return false;
  return /^(first|and|pipe)$/.test(connector) && !wrappers.some(({ name }) => name === 'sudo');
}
