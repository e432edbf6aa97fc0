import type { IgnoreTool } from '../config/config.js';
import type { Problem } from '../finding/finding.js';
import type { Comment } from '../syntax/comment.js';
import type { Source } from '../text/source.js';
import { readCheckComment, readCheckDirective } from './check-comment.js';
import type { IgnoreComment, Reading, NameLookup, Written } from './ignore-comment.js';
import { makePlaces, type Places } from './places.js';
import { readIgnore } from './read-ignore.js';

/** An ignore comment and the place it covers; without a place it covers nothing. */
export interface Ignore {
  readonly comment: IgnoreComment;
  /** A key of `Places`. */
  readonly place: string | undefined;
  /** Only findings on lines behind this one are covered. */
  readonly below: number;
}

/** All ignore comments of a file, and what is wrong with those that are not well written. */
export interface Ignores {
  readonly ignores: readonly Ignore[];
  readonly problems: readonly Problem[];
  /** Absent where there are no ignores. */
  readonly places: Places | undefined;
}

const none: Ignores = { ignores: [], problems: [], places: undefined };

/** The words one of which an ignore has, right or wrong: nearly all other comments are passed over here. */
const maybeIgnore = /^(?:check\s*=|[a-z]{6,10}[\s:_=-].*(?:ign|=|disable|skip|suppress|exclude|allow|noqa|nolint))/i;

/** Finds the ignore comments of a file: ours, hadolint's and BuildKit's, each with the range it has there. */
export function ignoresOf(
  written: Written,
  lookup: NameLookup,
  counts: (tool: IgnoreTool) => boolean = () => true,
): Ignores {
  const names = withFewGuesses(lookup);
  const { source, comments, directives } = written;
  const candidates = comments.filter(({ text }) => maybeIgnore.test(text));
  if (candidates.length === 0 && directives.check === undefined) return none;
  const places = makePlaces(written);
  const obeyed = checkCommentsObeyed(source, comments, places);
  const ignores: Ignore[] = [];
  const problems: Problem[] = [];
  const add = (reading: Reading, placed: (comment: IgnoreComment) => Ignore) => {
    problems.push(...reading.problems);
    if (reading.ignore !== undefined && counts(reading.ignore.by)) ignores.push(placed(reading.ignore));
  };
  if (directives.check !== undefined) {
    add(readCheckDirective(source, directives.check, names), (comment) => ({ comment, place: places.file, below: 0 }));
  }
  for (const comment of candidates) {
    add(readIgnore(source, comment, names), (ignore) => placedAt(ignore, comment, places));
    add(readCheckComment(source, comment, names), (ignore) => {
      return { comment: ignore, place: obeyed.has(comment) ? places.block(comment.line) : undefined, below: 0 };
    });
  }
  return { ignores, problems, places };
}

/** A guess compares with every rule: a file of wrong names gets some, not thousands. */
function withFewGuesses({ select, nearestName }: NameLookup): NameLookup {
  let left = 100;
  return { select, nearestName: (name) => (left-- > 0 ? nearestName(name) : undefined) };
}

function placedAt(comment: IgnoreComment, { line, insideInstruction }: Comment, places: Places): Ignore {
  if (comment.range === 'file') return { comment, place: places.file, below: 0 };
  if (comment.range === 'stage') {
    const { line: from, endLine } = places.nextFrom(line) ?? { line: 0, endLine: 0 };
    return from === 0
      ? { comment, place: places.stage(line), below: line }
      : { comment, place: places.stage(from), below: endLine };
  }
  if (comment.by === 'hadolint') {
    const isAbove = !insideInstruction && places.startsAt(line + 1);
    return { comment, place: isAbove ? places.block(line) : undefined, below: 0 };
  }
  return { comment, place: insideInstruction ? places.lineBelow(line) : places.block(line), below: 0 };
}

function isAtLineStart({ text }: Source, { span }: Comment): boolean {
  return span.start === 0 || text[span.start - 1] === '\n' || text[span.start - 1] === '\uFEFF';
}

/** Of the comments above an instruction BuildKit obeys the first check behind the last empty comment. */
function checkCommentsObeyed(source: Source, comments: readonly Comment[], places: Places): ReadonlySet<Comment> {
  const byBlock = new Map<string, Comment>();
  for (const comment of comments) {
    const block = comment.insideInstruction ? undefined : places.block(comment.line);
    if (block === undefined) continue;
    // To BuildKit a comment is what follows the first character of its line, so an indented one says something else.
    if (!isAtLineStart(source, comment)) continue;
    if (comment.text === '') byBlock.delete(block);
    else if (!byBlock.has(block) && /^check\s*=\s*\S/i.test(comment.text)) byBlock.set(block, comment);
  }
  return new Set(byBlock.values());
}
