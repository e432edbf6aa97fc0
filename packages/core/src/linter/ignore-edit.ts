import type { Finding } from '../finding/finding.js';
import { insertAfter, type Edit } from '../text/edit.js';
import type { Comment } from '../syntax/comment.js';
import type { Instruction } from '../syntax/instruction.js';
import type { IgnoreComment, NameLookup, Written } from './ignore-comment.js';
import { readIgnore } from './read-ignore.js';
import { countBefore } from '../text/count-before.js';
import { lineBreakOf } from '../text/line-edits.js';

/** What an ignore comment that is to be written shall cover. */
export type IgnoreRange = 'instruction' | 'file';

/** Comments of ours in one file, each read once however many findings there are. */
export interface IgnoreWriter {
  /**
   * The edit that hides a finding with a comment: above its instruction and that one's comments, or at the top of the file
   * below the directives; a comment of ours that is there already gets one more name. Undefined where no comment can hide
   * it, or one names it already.
   */
  editFor(finding: Pick<Finding, 'ruleId' | 'code' | 'span'>, range: IgnoreRange): Edit | undefined;
}

const anyName: NameLookup = { select: () => ({ ids: [] }), nearestName: () => undefined };

/** Writes ignore comments into a file. */
export function ignoreWriter({ source, comments, directives, instructions }: Written): IgnoreWriter {
  const endLines = instructions.map(({ endLine }) => endLine);
  const lineBreak = lineBreakOf(source);
  const whole = ours(comments, 'file').at(-1);
  const above = new Map<Instruction, IgnoreComment | undefined>();

  function ours(written: readonly Comment[], range: IgnoreRange): readonly IgnoreComment[] {
    return written.flatMap((comment) => {
      if (comment.insideInstruction || !/^plimsoll\s/.test(comment.text)) return [];
      const { ignore } = readIgnore(source, comment, anyName);
      return ignore?.by === 'plimsoll' && ignore.range === range ? [ignore] : [];
    });
  }

  function ignoreAbove(instruction: Instruction): IgnoreComment | undefined {
    if (!above.has(instruction)) above.set(instruction, ours(instruction.comments, 'instruction').at(-1));
    return above.get(instruction);
  }

  function newLine(line: number, text: string): Edit {
    const start = source.lineStarts[line - 1];
    if (start === undefined) return insertAfter({ start: 0, end: source.text.length }, `${lineBreak}${text}`);
    // What stands before a byte order mark is not at the start of the file.
    const at = start === 0 && source.text.startsWith('\uFEFF') ? 1 : start;
    return { span: { start: at, end: at }, text: `${text}${lineBreak}` };
  }

  return {
    editFor({ ruleId, code = ruleId, span }, range) {
      const written = range === 'file' ? whole : undefined;
      if (range === 'file' && written === undefined) {
        const last = Math.max(0, ...Object.values(directives).map(({ line }) => line));
        const isShebang = last === 0 && /^\uFEFF?#!/.test(source.text);
        return newLine(isShebang ? 2 : last + 1, `# plimsoll global ignore=${code}`);
      }
      const { line } = source.positionAt(span.start);
      const instruction = instructions[countBefore(endLines, (endLine) => endLine < line)];
      if (range === 'instruction' && instruction === undefined) return undefined;
      const comment = written ?? (instruction && ignoreAbove(instruction));
      if (comment !== undefined) return withName(source.text, comment, code);
      if (instruction === undefined) return undefined;
      const [indent = ''] = /^[ \t]*/.exec(source.lineText(instruction.line)) ?? [];
      return newLine(topOf(instruction), `${indent}# plimsoll ignore=${code}`);
    },
  };
}

/** The first line of the comments that stand on the instruction without a blank line between. */
function topOf(instruction: Instruction): number {
  let top = instruction.line;
  for (const { line } of instruction.comments.toReversed()) {
    if (line !== top - 1) break;
    top = line;
  }
  return top;
}

function withName(text: string, { names, listSpan }: IgnoreComment, name: string): Edit | undefined {
  if (names.some((one) => one.text === name)) return undefined;
  const isSpaced = /,\s/.test(text.slice(listSpan.start, listSpan.end));
  return insertAfter(listSpan, `${isSpaced ? ', ' : ','}${name}`);
}
