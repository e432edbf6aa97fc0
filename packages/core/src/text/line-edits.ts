import type { Edit } from './edit.js';
import type { Source } from './source.js';

/** The line break of a file: that of its first line. */
export function lineBreakOf(source: Source): '\r\n' | '\n' {
  return source.text[source.lineEnd(1) - 1] === '\r' ? '\r\n' : '\n';
}

/** Where a line (from 1) begins; the first one behind a byte order mark. */
export function startOfLine({ text, lineStarts }: Source, line: number): number {
  const start = lineStarts[line - 1] ?? 0;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** An edit that takes lines out, from the first to the last (from 1); where they end the file, with the line breaks above. */
export function withoutLines(source: Source, first: number, last: number): Edit {
  const { text, lineStarts } = source;
  const start = startOfLine(source, first);
  const next = lineStarts[last];
  if (next !== undefined) return { span: { start, end: next }, text: '' };
  let above = first - 1;
  while (above > 1 && source.lineText(above).trim() === '') above--;
  const from = above < 1 ? start : (lineStarts[above - 1] ?? 0) + source.lineText(above).length;
  return { span: { start: from, end: text.length }, text: '' };
}
