import { skipSpace } from '../syntax/characters.js';
import { checkOptions } from '../syntax/check-options.js';
import type { Directive, DirectiveName } from '../syntax/directive.js';
import { directiveAt } from '../syntax/directive-line.js';
import { parseImageReference } from '../syntax/image-reference.js';
import { linesOf, type Line } from '../syntax/lines.js';
import type { Comment } from '../syntax/comment.js';
import { oncePerLasting } from '../text/once.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { wholeOf } from './tail.js';

/** A comment in the form of a directive, that is none to BuildKit for its place. */
export interface IgnoredDirective {
  readonly directive: Directive;
  /** The first line that is no directive, or that is indented: BuildKit has looked for directives up to there. */
  readonly cause: Span;
  /** Whether the cause is that a line, its own or one above it, is indented. */
  readonly isIndentation: boolean;
  /** Whether a line above the cause has used up the name, obeyed or not: two would be a syntax error. */
  readonly isNameTaken: boolean;
}

/**
 * The ignored directives, top to bottom; of those that one indented line switches off only the first. In the tail of a file
 * that has none all of them are left out.
 */
export function ignoredDirectives(model: Model): readonly IgnoredDirective[] {
  const ignored: IgnoredDirective[] = [];
  const {
    source: { text },
    directives,
  } = model;
  if (model.begin > 0 && model.comments.every((comment) => directiveIn(text, comment) === undefined)) return ignored;
  const lines = linesOf(text);
  const seen = new Set<DirectiveName>();
  let line = lines.next();
  let indented: Line | undefined;
  for (; line !== undefined; line = lines.next()) {
    const directive = directiveOn(line, skipSpace(text, line.start, line.end));
    if (directive === undefined) break;
    const { name } = directive;
    if (directive.span.start > line.start) indented ??= line;
    const isObeyed = directives[name]?.line === line.number;
    // What is there twice is a syntax error.
    if (indented && !isObeyed && !seen.has(name) && ignored.length === 0)
      ignored.push({ directive, cause: spanOf(indented), isIndentation: true, isNameTaken: false });
    seen.add(name);
  }
  if (line === undefined) return ignored;
  const cause = spanOf(line);
  // What the first lines of a template become, nobody knows.
  if (/^\s*(?:\{[{%#]|<%)/.test(text.slice(line.start, line.end))) return ignored;
  for (const comment of wholeOf(model).comments) {
    const directive = directiveIn(text, comment);
    if (directive) ignored.push({ directive, cause, isIndentation: false, isNameTaken: seen.has(directive.name) });
  }
  return ignored;

  function directiveOn(on: Line, start: number): Directive | undefined {
    return directiveAt(text, on, start, '#');
  }
}

/** The words that are meant for BuildKit; undefined for prose, and for a check as it may stand above any instruction. */
export function meantIn({ name, value, valueSpan, span }: Directive): Span | undefined {
  if (name === 'escape') return value === '\\' || value === '`' ? span : undefined;
  if (name === 'syntax') return value.includes('/') && parseImageReference(value) !== undefined ? span : undefined;
  const options = checkOptions(value.split(' ', 1)[0] ?? '', valueSpan.start);
  return options.every(({ isValid }) => isValid) ? options.find(({ key }) => key === 'error')?.span : undefined;
}

const directiveIn = oncePerLasting((text: string, comment: Comment): Directive | undefined => {
  const { insideInstruction, span, line: number } = comment;
  return insideInstruction
    ? undefined
    : directiveAt(text, { ...span, number, next: span.end, isOverlong: false }, span.start, '#');
});

function spanOf({ start, end }: Line): Span {
  return { start, end };
}
