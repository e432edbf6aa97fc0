import { skipSpace } from '../syntax/characters.js';
import type { Directive, DirectiveName } from '../syntax/directive.js';
import { directiveAt } from '../syntax/directive-line.js';
import { linesOf, type Line } from '../syntax/lines.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';

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

/** The ignored directives, top to bottom; of those that one indented line switches off only the first. */
export function ignoredDirectives({
  source: { text },
  directives,
  comments,
}: Pick<Model, 'source' | 'directives' | 'comments'>): readonly IgnoredDirective[] {
  const ignored: IgnoredDirective[] = [];
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
  for (const { insideInstruction, span, line: number } of comments) {
    if (insideInstruction) continue;
    const directive = directiveOn({ ...line, ...span, number }, span.start);
    if (directive) ignored.push({ directive, cause, isIndentation: false, isNameTaken: seen.has(directive.name) });
  }
  return ignored;

  function directiveOn(on: Line, start: number): Directive | undefined {
    return directiveAt(text, on, start, '#');
  }
}

function spanOf({ start, end }: Line): Span {
  return { start, end };
}
