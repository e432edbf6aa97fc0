import type { ShellCommand } from '../shell/command.js';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';

/**
 * An edit that takes a command with what joins it out of its script, so that the others meet as before; undefined where it is
 * the only one, a part of something larger, or a comment would go with it.
 */
export function withoutCommand({ source }: Pick<Model, 'source'>, command: ShellCommand): Edit | undefined {
  const { connector, previous, next, nesting, pipeline, background, script } = command;
  if (script.form === 'exec' || nesting.length > 0 || background || pipeline.negated) return undefined;
  if (pipeline.commands.length > 1 || !/^(?:first|and|sequence)$/.test(connector)) return undefined;
  const isLast = next === undefined;
  if (!isLast && !/^(?:and|sequence)$/.test(next.connector)) return undefined;
  const isBefore = isLast || (previous !== undefined && next.connector === 'sequence');
  if ((isBefore ? previous : next)?.nesting.length !== 0) return undefined;
  const span = isBefore
    ? { start: previous?.span.end ?? command.span.start, end: command.span.end }
    : { start: command.span.start, end: next.pipeline.span.start };
  return hasComment(source.text, span) ? undefined : { span, text: '' };
}

function hasComment(text: string, { start, end }: Span): boolean {
  return /(?:^|\s)#/.test(text.slice(start, end));
}
