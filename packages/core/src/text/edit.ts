import type { Span } from './span.js';

/** A replacement: the text of `span` becomes `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** An edit that puts `text` right behind a span. */
export function insertAfter(span: Span, text: string): Edit {
  return { span: { start: span.end, end: span.end }, text };
}

/** An edit that puts `text` right before a span. */
export function insertBefore(span: Span, text: string): Edit {
  return { span: { start: span.start, end: span.start }, text };
}

/** An edit that gives a span another text. */
export function replace(span: Span, text: string): Edit {
  return { span, text };
}

/** Whether some of the edits change the same units; two that only meet can both be made. */
export function overlap(edits: readonly Edit[]): boolean {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.some(({ span }, index) => span.start < (sorted[index - 1]?.span.end ?? 0));
}

/** The text after all edits, which may come in any order but must not overlap; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of sorted) {
    if (span.start < at) throw new RangeError('edits overlap');
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}
