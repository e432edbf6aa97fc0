import { maskSecrets, rowsOf, Source, type Span } from '@plimsoll/core';
import { columnsOf, printable } from './printable.js';

/** A line of code and the row of carets under it. */
export interface CodeFrame {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly indent: string;
  readonly carets: string;
}

/** The first line of a span with the span marked; a line too long for `width` columns is cut around the span. */
export function codeFrame(source: Source, span: Span, width: number): CodeFrame {
  const { line, column } = source.positionAt(span.start);
  const whole = maskedLine(source, line);
  const from = Math.min(column - 1, whole.length);
  const to = Math.min(from + Math.max(0, span.end - span.start), whole.length);
  const goesOn = span.end > span.start + (whole.length - from);
  const cut = cutAround(whole, from, width);
  // A window is cut first, so that a line of 60 kB costs no more than a short one.
  const shown = new Source('', `${cut.text}\n`);
  const end = goesOn ? cut.text.length + 1 : Math.min(to - cut.start, cut.text.length);
  const [row] = rowsOf(shown, [{ span: { start: from - cut.start, end }, text: '' }], columnsOf);
  return { line, text: cut.text, indent: row?.indent ?? '', carets: row?.carets ?? '^' };
}

const maskedLines = new WeakMap<Source, Map<number, string>>();

/** A line without its secrets: what is printed ends up in logs that many can read. Masked once for all findings in it. */
function maskedLine(source: Source, line: number): string {
  const lines = maskedLines.get(source) ?? new Map<number, string>();
  maskedLines.set(source, lines);
  const masked = lines.get(line) ?? maskSecrets(source.lineText(line));
  lines.set(line, masked);
  return masked;
}

/** The part of a line that fits, with `…` where something is missing; `start` is the offset that its first unit has. */
function cutAround(line: string, from: number, width: number): { readonly text: string; readonly start: number } {
  if (line.length <= width / 2 || (line.length <= width && columnsOf(line) <= width && !line.includes('\t'))) {
    return { text: printable(line), start: 0 };
  }
  if (line.length <= width * 8 && columnsOf(line.replaceAll('\t', '        ')) <= width)
    return { text: printable(line), start: 0 };
  const start = from < width - 20 ? 0 : from - Math.floor(width / 3);
  let text = printable(line.slice(start, start + width)).replaceAll('\t', ' ');
  if (start > 0) text = `…${text.slice(1)}`;
  if (start + width < line.length) text = `${text.slice(0, -1)}…`;
  return { text, start };
}
