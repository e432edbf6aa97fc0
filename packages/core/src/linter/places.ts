import type { Instruction } from '../syntax/instruction.js';
import type { Written } from './ignore-comment.js';
import { countBefore } from '../text/count-before.js';

/** The places of a file that an ignore can cover, as keys; lines count from 1. */
export interface Places {
  readonly file: string;
  /** The instruction on that line or the next one below, with the comments above it; none behind the last one. */
  readonly block: (line: number) => string | undefined;
  /** The stage of that line; what stands before the first FROM counts as one. */
  readonly stage: (line: number) => string;
  readonly line: (line: number) => string;
  /** The first line below that is neither blank nor a comment. */
  readonly lineBelow: (line: number) => string;
  /** Whether an instruction starts on that line. */
  readonly startsAt: (line: number) => boolean;
  /** The FROM that is the next instruction from that line on, if it is one. */
  readonly nextFrom: (line: number) => Instruction | undefined;
}

/** The places of a file; each question is answered by a binary search. */
export function makePlaces({ source, comments, instructions }: Written): Places {
  const endLines = instructions.map(({ endLine }) => endLine);
  const fromLines = instructions.filter(({ kind }) => kind === 'from').map(({ line }) => line);
  const commentLines = new Set(comments.map(({ line }) => line));
  const below = new Map<number, number>();
  // From the last to the first: a stack of comments is walked over once.
  for (const { line, insideInstruction } of comments.toReversed()) {
    if (!insideInstruction) continue;
    let next = line + 1;
    while (next < source.lineStarts.length && !commentLines.has(next) && source.lineText(next).trim() === '') next++;
    below.set(line, below.get(next) ?? next);
  }
  const next = (line: number) => instructions[countBelow(endLines, line)];
  return {
    file: 'file',
    block: (line) => (next(line) === undefined ? undefined : `block ${countBelow(endLines, line)}`),
    stage: (line) => `stage ${countBelow(fromLines, line + 1)}`,
    line: (line) => `line ${line}`,
    lineBelow: (line) => `line ${below.get(line) ?? line + 1}`,
    startsAt: (line) => next(line)?.line === line,
    nextFrom: (line) => {
      const instruction = next(line);
      return instruction?.kind === 'from' ? instruction : undefined;
    },
  };
}

/** How many of the rising numbers are smaller than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  return countBefore(numbers, (number) => number < limit);
}
