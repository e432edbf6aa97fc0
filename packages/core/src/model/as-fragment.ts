import { oneSegment } from '../text/segments.js';
import type { FromInstruction } from '../syntax/instruction.js';
import type { Syntax } from '../syntax/syntax.js';

const nothing = oneSegment('', 0);

/** Stands nowhere: its lines are 0, its spans empty. */
const outside: FromInstruction = {
  kind: 'from',
  keyword: 'FROM',
  raw: 'FROM',
  keywordSpan: { start: 0, end: 0 },
  span: { start: 0, end: 0 },
  line: 0,
  endLine: 0,
  flags: [],
  args: [],
  joined: nothing,
  body: nothing,
  words: [],
  heredocs: [],
  comments: [],
  blankLines: [],
};

/** A file without FROM as the rest of a stage that begins outside of it, on an image that nobody knows; any other as it is. */
export function asFragment(syntax: Syntax): Syntax {
  const { instructions } = syntax;
  // That there is nothing in it is no fault of a fragment.
  if (instructions.length === 0) return { ...syntax, problems: [] };
  if (instructions.some(({ kind }) => kind === 'from')) return syntax;
  return { ...syntax, instructions: [outside, ...instructions] };
}
