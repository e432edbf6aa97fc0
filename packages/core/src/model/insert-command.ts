import type { ShellCommand } from '../shell/command.js';
import type { Edit } from '../text/edit.js';
import { lineBreakOf } from '../text/line-edits.js';
import { jointOf, stops } from './joint.js';
import type { Model } from './model.js';

/**
 * An edit that puts a command right behind another, so that it runs only where that one has worked; `joint` joins them, else
 * what the author uses. Undefined where the other is a part of something larger.
 */
export function insertCommand(
  model: Pick<Model, 'source' | 'commandsOf'>,
  behind: ShellCommand,
  text: string,
  joint?: string,
): Edit | undefined {
  const { script, nesting, pipeline, background, next, instruction } = behind;
  if (script.form === 'exec' || nesting.length > 0 || background || pipeline.commands.length > 1) return undefined;
  if (next !== undefined && !/^(?:and|sequence)$/.test(next.connector)) return undefined;
  const { end } = behind.span;
  const span = { start: end, end };
  if (script.form === 'exec-shell') return { span, text: ` && ${JSON.stringify(text).slice(1, -1)}` };
  const own = model.commandsOf(instruction);
  if (script.form === 'heredoc') {
    const { line } = model.source.positionAt(end);
    const indentation = /^[ \t]*/.exec(model.source.lineText(line))?.[0] ?? '';
    const isWhole = next === undefined || model.source.positionAt(next.span.start).line > line;
    return { span, text: isWhole && stops(own) ? `${lineBreakOf(model.source)}${indentation}${text}` : ` && ${text}` };
  }
  const isLong = model.source.text.slice(instruction.span.start, instruction.span.end).includes('\n');
  return { span, text: `${joint ?? (isLong ? jointOf(model, own, true) : undefined) ?? ' && '}${text}` };
}
