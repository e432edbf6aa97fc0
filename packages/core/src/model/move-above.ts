import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import { lineBreakOf, startOfLine, withoutLines } from '../text/line-edits.js';
import type { Source } from '../text/source.js';

/** The edits that put instructions, each with the comments right above it, above another and its comments, in their order. */
export function moveAbove(source: Source, moved: readonly Instruction[], target: Instruction): readonly Edit[] {
  const place = startOfLine(source, firstLine(target));
  const lineBreak = lineBreakOf(source);
  const texts = moved.map((one) => {
    const text = source.text.slice(startOfLine(source, firstLine(one)), one.span.end);
    return `${text}${lineBreak}${isApart(source, one) ? lineBreak : ''}`;
  });
  return [
    { span: { start: place, end: place }, text: texts.join('') },
    ...linesOf(source, moved).map(({ first, last }) => withoutLines(source, first, last)),
  ];
}

interface Lines {
  readonly first: number;
  readonly last: number;
}

/** The lines that go; at the end of the file, where the line break above goes with them, those above blank lines are one with them. */
function linesOf(source: Source, moved: readonly Instruction[]): readonly Lines[] {
  const all: Lines[] = [];
  for (const one of moved) {
    const lines = { first: firstLine(one), last: one.endLine + (isApart(source, one) ? 1 : 0) };
    let above = lines.first - 1;
    if (source.lineStarts[lines.last] === undefined) while (isBlank(source, above)) above--;
    const before = all.at(-1);
    if (before !== undefined && before.last >= above) all[all.length - 1] = { first: before.first, last: lines.last };
    else all.push(lines);
  }
  return all;
}

/** Whether there are blank lines on both sides of it. */
function isApart(source: Source, one: Instruction): boolean {
  return isBlank(source, firstLine(one) - 1) && isBlank(source, one.endLine + 1);
}

function isBlank(source: Source, line: number): boolean {
  return line > 0 && line < source.lineStarts.length && source.lineText(line).trim() === '';
}

function firstLine({ line, comments }: Instruction): number {
  let first = line;
  for (const comment of comments.toReversed()) if (comment.line === first - 1) first = comment.line;
  return first;
}
