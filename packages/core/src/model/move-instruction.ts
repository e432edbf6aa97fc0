import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import type { Source } from '../text/source.js';

/** The edits that put an instruction, with the comments that belong to it, right below a later one. */
export function moveBelow(source: Source, instruction: Instruction, target: Instruction): readonly Edit[] {
  const { text, lineStarts } = source;
  let first = instruction.line;
  for (const comment of instruction.comments.toReversed()) {
    if (comment.line !== first - 1) break;
    first = comment.line;
  }
  const span = { start: lineStarts[first - 1] ?? 0, end: lineStarts[instruction.endLine] ?? text.length };
  const lines = text.slice(span.start, span.end);
  const next = lineStarts[target.endLine];
  const lineBreak = lines.endsWith('\r\n') ? '\r\n' : '\n';
  const moved =
    next === undefined
      ? { span: { start: text.length, end: text.length }, text: lineBreak + lines.slice(0, -lineBreak.length) }
      : { span: { start: next, end: next }, text: lines };
  return [{ span, text: '' }, moved];
}
