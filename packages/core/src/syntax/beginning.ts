import { countBefore } from '../text/count-before.js';
import type { Source } from '../text/source.js';
import type { Comment } from './comment.js';
import type { Instruction } from './instruction.js';
import type { Origin, Syntax, SyntaxProblem } from './syntax.js';

/** What is taken over from an older version of a text: its beginning up to an instruction's end. */
export interface Beginning {
  readonly instructions: readonly Instruction[];
  readonly comments: readonly Comment[];
  /** Those behind the header. */
  readonly problems: readonly SyntaxProblem[];
  readonly origins: readonly Origin[];
  /** Where the line behind it begins. */
  readonly end: number;
  /** How many lines it has. */
  readonly lines: number;
}

/** For a text without an older version. */
export const nothingKept: Beginning = { instructions: [], comments: [], problems: [], origins: [], end: 0, lines: 0 };

/** How many texts may be kept alive by words that were cut out of them. */
const mostOrigins = 40;

/** What both versions begin with; `headerProblems` is the number of problems in the header, which come first. */
export function beginningKept({ text }: Source, earlier: Syntax, headerProblems: number): Beginning {
  const { instructions, origins } = earlier;
  const before = earlier.source.text;
  // What ended with the older text had perhaps no end: a heredoc, a line that goes on.
  const same = Math.min(lengthInCommon(text, before), before.length - 1);
  const count = runsTriggers(instructions)
    ? 0
    : countBefore(instructions, (instruction) => endOfLine(text, instruction) <= same);
  const last = instructions[count - 1];
  const kept = origins.filter(({ first }) => first < count);
  if (last === undefined || kept.length >= mostOrigins) return nothingKept;
  const end = endOfLine(text, last);
  return {
    instructions: instructions.slice(0, count),
    comments: earlier.comments.slice(
      0,
      countBefore(earlier.comments, ({ span }) => span.start < end),
    ),
    problems: earlier.problems.slice(headerProblems).filter(({ span }) => span.start < end),
    origins: kept,
    end,
    lines: last.endLine,
  };
}

/** Whether triggers may run in a later stage: only what stands below that tells whether they do. */
function runsTriggers(instructions: readonly Instruction[]): boolean {
  const first = instructions.findIndex(({ kind }) => kind === 'onbuild');
  return first >= 0 && instructions.some(({ kind }, index) => index > first && kind === 'from');
}

/** Where the line behind an instruction begins; infinity where it ends with the text and so may go on. */
function endOfLine(text: string, { span }: Instruction): number {
  const lineBreak = text.indexOf('\n', span.end);
  return lineBreak < 0 ? Infinity : lineBreak + 1;
}

/** The number of UTF-16 units that both texts begin with, found by comparing slices: a loop over letters is slow until it is compiled. */
function lengthInCommon(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.startsWith(b.slice(low, middle), low)) low = middle;
    else high = middle - 1;
  }
  return low;
}
