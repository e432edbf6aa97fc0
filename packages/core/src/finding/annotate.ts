import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';

/** A span and what is written behind its carets. */
export interface Mark {
  readonly span: Span;
  readonly text: string;
}

/** One drawn row: it stands under line `line` (from 1) and is `indent`, `carets`, a blank and the text of the mark. */
export interface MarkRow<M extends Mark = Mark> {
  readonly line: number;
  /** Blanks up to the span; tabs of the line stay tabs. */
  readonly indent: string;
  /** One `^` for each column of the span's first line, at least one; `…` at the end where the span goes on below. */
  readonly carets: string;
  readonly mark: M;
}

/** How many columns a text takes; without one, a column is a UTF-16 unit, as in `Position`. */
export type Width = (text: string) => number;

/** The rows for all marks, by place and then by text. */
export function rowsOf<M extends Mark>(
  source: Source,
  marks: readonly M[],
  width: Width = unitsOf,
): readonly MarkRow<M>[] {
  return marks.toSorted(byPlace).map((mark) => rowOf(source, mark, width));
}

/** The text of the source with a row under each line that has marks; `undraw` takes the rows out again. */
export function annotate(source: Source, marks: readonly Mark[], options: { readonly width?: Width } = {}): string {
  const lines = source.text.split('\n');
  const drawn: string[] = [];
  let at = 0;
  for (const { line, indent, carets, mark } of rowsOf(source, marks, options.width)) {
    while (at < line) drawn.push(lines[at++] ?? '');
    const lineEnd = lines[line - 1]?.endsWith('\r') ? '\r' : '';
    drawn.push(`${indent}${carets} ${mark.text}${lineEnd}`);
  }
  for (; at < lines.length; at++) drawn.push(lines[at] ?? '');
  return drawn.join('\n');
}

/** Whether a line is a drawn row: nothing before the carets but white space, and behind them at most `…` and a text set off by a blank. */
export function isDrawn(line: string): boolean {
  return /^[ \t]*\^+…?(?: .*)?\r?$/.test(line);
}

/** The text without its drawn rows. */
export function undraw(text: string): string {
  return text
    .split('\n')
    .filter((line) => !isDrawn(line))
    .join('\n');
}

function rowOf<M extends Mark>(source: Source, mark: M, width: Width): MarkRow<M> {
  const { start, end } = mark.span;
  const { line, column } = source.positionAt(start);
  const text = source.lineText(line);
  const from = column - 1;
  const to = Math.min(text.length, from + Math.max(0, end - start));
  const goesOn = end > source.offsetAt({ line, column: text.length + 1 });
  const count = Math.max(1, width(text.slice(from, to)));
  return { line, indent: blanksFor(text.slice(0, from), width), carets: '^'.repeat(count) + (goesOn ? '…' : ''), mark };
}

function blanksFor(text: string, width: Width): string {
  return text
    .split('\t')
    .map((part) => ' '.repeat(width(part)))
    .join('\t');
}

function unitsOf(text: string): number {
  return text.length;
}

function byPlace(a: Mark, b: Mark): number {
  return a.span.start - b.span.start || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}
