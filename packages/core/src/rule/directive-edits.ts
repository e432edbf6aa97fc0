import { skipSpace } from '../syntax/characters.js';
import type { Directive } from '../syntax/directive.js';
import type { Edit } from '../text/edit.js';
import { lineBreakOf, withoutLines } from '../text/line-edits.js';
import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';

/** The edits that make a directive the first line of the file, or the second behind a `#!`. */
export function moveToTop(source: Source, directive: Directive): readonly Edit[] {
  const { text, lineStarts } = source;
  const first = text.startsWith('\ufeff') ? 1 : 0;
  const top = text.startsWith('#!', first) ? (lineStarts[1] ?? first) : first;
  const written = text.slice(directive.span.start, directive.span.end).trimEnd();
  return [
    { span: { start: top, end: top }, text: `${written}${lineBreakOf(source)}` },
    ...removeLine(source, directive),
  ];
}

/** The edits that take the line of a directive out. */
export function removeLine(source: Source, { line }: Directive): readonly Edit[] {
  return [withoutLines(source, line, line)];
}

/** The edits that put what stands in a line at its very start. */
export function removeIndentation({ text }: Source, { start, end }: Span): readonly Edit[] {
  return [{ span: { start, end: skipSpace(text, start, end) }, text: '' }];
}
