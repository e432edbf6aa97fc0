import type { IgnoreTool } from '../config/config.js';
import type { RuleNames, Selection } from '../config/rule-names.js';
import type { Problem } from '../finding/finding.js';
import type { Comment } from '../syntax/comment.js';
import type { Syntax } from '../syntax/syntax.js';
import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';

/** What of a file its ignores need; a `Model` has it. */
export type Written = Pick<Syntax, 'source' | 'comments' | 'directives' | 'instructions'>;

/** How the names in comments are looked up. */
export type NameLookup = Pick<RuleNames, 'select' | 'nearestName'>;

/** A name in an ignore comment. */
export interface IgnoredName {
  readonly text: string;
  readonly span: Span;
  /** The rules it stands for; none where no rule of ours has that name. */
  readonly selection: Selection;
}

/** An ignore comment as it is written; what it reaches follows from its range and its place. */
export interface IgnoreComment {
  readonly by: IgnoreTool;
  readonly range: 'instruction' | 'stage' | 'file';
  readonly names: readonly IgnoredName[];
  /** The whole comment, from its `#`. */
  readonly span: Span;
  /** From the first name to the end of the last. */
  readonly listSpan: Span;
  /** What goes where no name is left: absent for the comment's line. */
  readonly optionSpan?: Span;
}

/** What a comment says, and what is wrong with how it says it. */
export interface Reading {
  readonly ignore?: IgnoreComment;
  readonly problems: readonly Problem[];
}

/** The offset at which a comment's trimmed text begins. */
export function textStartOf(source: Source, { span, text }: Comment): number {
  return source.text.indexOf(text, span.start + 1);
}

/** No rule's name or glob is longer. */
const longest = 200;

/** The names of a list with their places; `start` is the offset of the list. */
export function namesIn(list: string, start: number, select: NameLookup['select']): readonly IgnoredName[] {
  const names: IgnoredName[] = [];
  let at = start;
  for (const part of list.split(',')) {
    const text = part.trim();
    const from = at + part.indexOf(text);
    const selection = text.length > longest ? { ids: [] } : select(text);
    if (text !== '') names.push({ text, span: { start: from, end: from + text.length }, selection });
    at += part.length + 1;
  }
  return names;
}

/** From the first name to the end of the last; empty at `fallback` where there is none. */
export function listSpanOf(names: readonly IgnoredName[], fallback: number): Span {
  return { start: names[0]?.span.start ?? fallback, end: names.at(-1)?.span.end ?? fallback };
}
