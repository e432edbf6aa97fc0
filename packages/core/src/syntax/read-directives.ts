import type { Source } from '../text/source.js';
import { skipSpace } from './characters.js';
import { detectDirectives } from './detect-directives.js';
import type { Directive, DirectiveName, Directives } from './directive.js';
import { directiveAt } from './directive-line.js';
import { linesOf } from './lines.js';
import type { SyntaxProblem } from './syntax.js';

/** The directives of a file, and the lines (from 1) that are directives and so no comments. */
export interface Header {
  readonly directives: Directives;
  readonly escape: '\\' | '`';
  readonly lines: ReadonlySet<number>;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Reads the directives as BuildKit does: the parser itself obeys `escape` and rejects what is repeated, and a second look at the
 * text, with slightly other rules, finds `syntax` and `check`.
 */
export function readDirectives(source: Source): Header {
  const { text } = source;
  const lines = new Set<number>();
  const problems: SyntaxProblem[] = [];
  const seen = new Set<DirectiveName>();
  let escape: Directive | undefined;
  const reader = linesOf(text);
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    const directive = directiveAt(text, line, skipSpace(text, line.start, line.end), '#');
    if (directive === undefined) break;
    lines.add(line.number);
    const { name, value, span } = directive;
    if (seen.has(name)) {
      problems.push({
        span,
        line: line.number - 1,
        message: `The directive \`${name}\` stands here for a second time.`,
      });
    } else if (name === 'escape' && value !== '\\' && value !== '`') {
      const message = `\`${value}\` cannot be the escape character.`;
      problems.push({ span: directive.valueSpan, line: line.number - 1, message, help: 'Use `\\` or a backquote.' });
    } else if (name === 'escape') {
      escape = directive;
    }
    seen.add(name);
  }
  const detected = detectDirectives(text);
  for (const { line } of Object.values(detected)) lines.add(line);
  const directives: Directives = escape === undefined ? detected : { ...detected, escape };
  return { directives, escape: escape?.value === '`' ? '`' : '\\', lines, problems };
}
