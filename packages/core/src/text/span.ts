/** A half-open range of a text: `start` inclusive, `end` exclusive, both offsets in UTF-16 units from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one unit; empty spans overlap only where they stand strictly inside the other. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies within `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
