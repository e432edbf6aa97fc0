import type { Model } from '../model/model.js';
import type { Instruction } from '../syntax/instruction.js';

/** What of an instruction stands in front of the cursor, as someone types it. */
export interface TypedWords {
  /** In capitals; the trigger's in an ONBUILD. */
  readonly keyword: string;
  /** The words in front of the one at the cursor, behind the keyword: flags, then arguments. */
  readonly words: readonly string[];
  /** What of the word at the cursor is in front of it, and where that begins. */
  readonly word: string;
  readonly start: number;
  /** Whether only flags stand in front of the word. */
  readonly mayBeFlag: boolean;
  readonly instruction: Instruction | undefined;
}

/** Longer lines are not taken apart for someone who waits. */
const longest = 20_000;

/** Takes apart what stands in front of `offset`; undefined in a heredoc, a comment, or a word that is quoted. */
export function typedWords(model: Model, offset: number): TypedWords | undefined {
  const { text } = model.source;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  // Behind the last word BuildKit's instruction has ended; for someone who types it has not.
  const instruction = model.instructions.findLast(({ span }) => span.start <= offset);
  const goesOn = instruction !== undefined && (offset <= instruction.span.end || lineStart <= instruction.span.end);
  const start = goesOn ? instruction.span.start : lineStart;
  if (offset - start > longest || (goesOn && isInHeredoc(instruction, offset))) return undefined;
  const before = text.slice(start, offset).replace(/^\uFEFF/, ' ');
  if (/^[ \t]*#/.test(text.slice(lineStart, offset))) return undefined;
  // A break is as good as a blank, and as long, so that places stay.
  const escape = model.escape === '`' ? '`' : '\\\\';
  const line = before
    .replaceAll(new RegExp(`${escape}[ \\t]*\\r?\\n`, 'g'), (joint) => ' '.repeat(joint.length))
    .replaceAll(/(?<=\n|^)[ \t]*#[^\n]*\n/g, (comment) => ' '.repeat(comment.length));
  if (line.includes('\n')) return undefined;
  return split(line, start, goesOn ? instruction : undefined);
}

function split(line: string, start: number, instruction: Instruction | undefined): TypedWords {
  const parts = [...line.matchAll(/\S+/g)];
  const ends = line === '' || /\s$/.test(line);
  const last = ends ? undefined : parts.pop();
  const all = parts.map(([part]) => part);
  while (all[0]?.toUpperCase() === 'ONBUILD') all.shift();
  const [keyword = '', ...words] = all;
  return {
    keyword: keyword.toUpperCase(),
    words,
    word: last?.[0] ?? '',
    start: start + (last?.index ?? line.length),
    mayBeFlag: words.every((word) => word.startsWith('--')),
    instruction,
  };
}

function isInHeredoc(instruction: Instruction, offset: number): boolean {
  const { heredocs } = instruction.kind === 'onbuild' && instruction.trigger ? instruction.trigger : instruction;
  return heredocs.some(({ contentSpan: { start, end } }) => start <= offset && offset <= end);
}
