import type { Span } from './span.js';

/** A value, or the fact that the text and the knowledge cannot tell it. `span` is where the value was written, if it was. */
export type Known<T> = { readonly known: true; readonly value: T; readonly span?: Span } | { readonly known: false };

/** The one unknown. */
export const unknown: { readonly known: false } = { known: false };

/** A value that is known; `span` says where it is written. */
export function known<T>(value: T, span?: Span): Known<T> {
  return span === undefined ? { known: true, value } : { known: true, value, span };
}

/** The value if it is known, else undefined. */
export function valueOf<T>(of: Known<T>): T | undefined {
  return of.known ? of.value : undefined;
}

/** Whether the value is known and is this one. */
export function isKnown<T>(of: Known<T>, value: T): boolean {
  return of.known && of.value === value;
}
