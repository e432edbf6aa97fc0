import type { Span } from '../text/span.js';

/**
 * Where the first `$(...)` or backquotes stand in a value, outside single quotes and not escaped; offsets in the text. One name
 * in capitals, as `$(NAME)`, is none: templates are filled in so.
 */
export function commandSubstitution(text: string, escape: '\\' | '`'): Span | undefined {
  let isSingle = false;
  let isDouble = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isSingle) isSingle = character !== "'";
    else if (character === escape) at++;
    else if (character === '"') isDouble = !isDouble;
    else if (character === "'" && !isDouble) isSingle = true;
    else if (character === '`') return endingAt(text, at, text.indexOf('`', at + 1));
    else if (text.startsWith('$(', at) && !/^\$\([A-Z\d_]+\)/.test(text.slice(at, at + longestName)))
      return endingAt(text, at, text.indexOf(')', at));
  }
  return undefined;
}

const longestName = 100;

function endingAt(text: string, start: number, last: number): Span | undefined {
  if (last < 0) return undefined;
  return { start, end: text.startsWith('))', last) ? last + 2 : last + 1 };
}
