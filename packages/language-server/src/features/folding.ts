import type { Comment, Instruction, Stage } from '@plimsoll/core';
import { FoldingRangeKind, FoldingRangeRequest, type FoldingRange } from 'vscode-languageserver';
import type { Part } from '../document/part.js';
import type { Feature } from '../feature.js';

/** Stages, instructions and heredocs over several lines, and blocks of comments. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen: ({ answer, client }) =>
    answer(FoldingRangeRequest.type, [], async ({ parts }) => {
      const ranges = (await Promise.all(parts.map((part) => foldsOf(part)))).flat();
      const { foldsLimit } = client();
      return foldsLimit === undefined ? ranges : ranges.slice(0, foldsLimit);
    }),
};

/** The outer ones first: an editor that takes only some gets those. */
async function foldsOf(part: Part): Promise<FoldingRange[]> {
  const { model } = await part.read();
  return [
    ...model.stages.map((stage) => stageSpan(stage)),
    ...model.instructions.map(({ span }) => span),
    ...model.instructions.flatMap((instruction) => heredocSpans(instruction)),
  ]
    .map((span): FoldingRange => foldOf(part, span))
    .concat(commentBlocks(model.comments).map((span) => ({ ...foldOf(part, span), kind: FoldingRangeKind.Comment })))
    .filter(({ startLine, endLine }) => startLine < endLine);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function stageSpan({ from, instructions }: Stage): Span {
  return { start: from.span.start, end: instructions.at(-1)?.span.end ?? from.span.end };
}

/** From the opener to the closing name. */
function heredocSpans({ heredocs }: Instruction): readonly Span[] {
  // One that begins the only heredoc of its line folds as the instruction does.
  return heredocs.length < 2 ? [] : heredocs.map(({ contentSpan }) => contentSpan);
}

function commentBlocks(comments: readonly Comment[]): readonly Span[] {
  const blocks: { start: number; end: number; line: number }[] = [];
  for (const { span, line } of comments) {
    const last = blocks.at(-1);
    if (last !== undefined && last.line === line - 1) Object.assign(last, { end: span.end, line });
    else blocks.push({ ...span, line });
  }
  return blocks;
}

function foldOf(part: Part, span: Span): FoldingRange {
  const { start, end } = part.rangeOf(span);
  // The end of a heredoc's content is the start of the line behind it.
  const endLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { startLine: start.line, endLine };
}
