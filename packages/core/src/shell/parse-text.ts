import type { ParsedScript } from 'unbash';
import { parse } from 'unbash';
import { step } from '../syntax/steps.js';

/** Longer texts are not parsed. */
const longest = 200_000;

/** Texts with more open brackets at once are not parsed: nobody writes them, and the parser would recurse. */
const deepest = 200;

/** The tree of a shell text; undefined where it is too long or nested too deep. */
export function parseText(text: string): ParsedScript | undefined {
  step(text.length);
  return text.length > longest || nestingOf(text) > deepest ? undefined : unlessTooDeep(() => parse(text));
}

/** What `read` gives; undefined where the parser runs out of stack, as `f() f() f() ...` nests without brackets. Trees are read lazily. */
export function unlessTooDeep<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The most brackets open at once, quotes not minded: a closing one too many counts for nothing. */
function nestingOf(text: string): number {
  let open = 0;
  let most = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 40 || code === 123) {
      open++;
      if (open > most) most = open;
    } else if ((code === 41 || code === 125) && open > 0) open--;
  }
  return most;
}
