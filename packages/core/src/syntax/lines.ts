import { byteLength } from './bytes.js';
import { step } from './steps.js';

/** A physical line; offsets in UTF-16 units. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Behind a byte order mark on the first line. */
  readonly start: number;
  /** Before the line break and before every `\r` in front of it. */
  readonly end: number;
  /** Where the next line starts, or the end of the text. */
  readonly next: number;
  /** Whether it has more than 65,535 bytes, which BuildKit does not read. */
  readonly isOverlong: boolean;
}

/** The lines of a text, one after the other. */
export interface Lines {
  /** The next line, or undefined at the end. */
  next(): Line | undefined;
  /** How many lines were given out, and stand above the first of them. */
  readonly count: number;
}

const maximumBytes = 65_535;

/** The lines of a text; what ends with a line break has no empty line behind it. `from`: where the line begins that has `before` lines above it. */
export function linesOf(text: string, from = 0, before = 0): Lines {
  let at = from;
  let count = before;
  return {
    next() {
      if (at >= text.length) return undefined;
      const lineBreak = text.indexOf('\n', at);
      const stop = lineBreak < 0 ? text.length : lineBreak;
      const first = at;
      const start = first === 0 && text.charCodeAt(0) === 0xfeff ? 1 : first;
      let end = stop;
      while (end > start && text.charCodeAt(end - 1) === 13) end--;
      at = lineBreak < 0 ? stop : lineBreak + 1;
      count++;
      step(at - first);
      return { number: count, start, end, next: at, isOverlong: isOverlong(text, first, stop) };
    },
    get count() {
      return count;
    },
  };
}

function isOverlong(text: string, start: number, end: number): boolean {
  // A unit takes at most three bytes, so most lines need no count.
  return (end - start) * 3 > maximumBytes && byteLength(text, start, end) > maximumBytes;
}
