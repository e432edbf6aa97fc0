import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import type { Model } from './model.js';

/** Commands that change the shell itself, and so what comes behind them; a list of assignments has no name. */
const changesShell = /^(cd|export|set|unset|umask|exec|source|\.|alias|trap|shopt|pushd|)$/;

/** An edit that puts a RUN behind the one above it with `&&`; undefined where more than commands joined by `&&` stand in them or between them. */
export function joinRuns(
  { commandsOf, source, escape }: Pick<Model, 'commandsOf' | 'source' | 'escape'>,
  first: Instruction,
  second: Instruction,
): Edit | undefined {
  const commands = [...commandsOf(first), ...commandsOf(second)];
  const start = commandsOf(first).at(-1)?.span.end;
  const end = commandsOf(second)[0]?.span.start;
  if (start === undefined || end === undefined || !commands.every(isLink)) return undefined;
  const gap = source.text.slice(start, end);
  if (!/^\s*\n\s*run\s(--\S+\s)*\s*$/i.test(gap)) return undefined;
  return { span: { start, end }, text: ` && ${escape}${gap.includes('\r') ? '\r' : ''}\n    ` };
}

function isLink({ name = '', nesting, connector, background, pipeline, script }: ShellCommand): boolean {
  if (changesShell.test(name) || nesting.length > 0 || background || pipeline.negated) return false;
  return script.form === 'shell' && /^(first|and|pipe)$/.test(connector);
}
