import type { Word } from '../syntax/word.js';

/** Stands in a skeleton for what an expansion puts there; no shell text has it. */
export const hole = '\0';

/** The word's value with a `hole` for each expansion; the value itself where it is known. */
export function skeletonOf(word: Word): string {
  return word.value.known ? word.value.value : skeletonOfText(word.text);
}

/** Takes away quotes and escapes and puts a hole for `$x`, `${x}`, `$(x)` and backquotes. */
function skeletonOfText(text: string): string {
  let result = '';
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === quote) quote = '';
    else if (quote === "'") result += character;
    else if (character === '"' || (character === "'" && quote === '')) quote = character;
    else if (character === '\\') result += text[++at] ?? '';
    else if (character === '`') {
      at = endOfBackquotes(text, at);
      result += hole;
    } else if (character === '$') {
      at = endOfExpansion(text, at);
      result += hole;
    } else result += character;
  }
  return result;
}

function endOfBackquotes(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '`') return at;
  }
  return text.length;
}

/** The index of the last character of the expansion that begins with the `$` at `start`. */
function endOfExpansion(text: string, start: number): number {
  const open = text[start + 1];
  if (open !== '{' && open !== '(')
    return start + (/^(?:\w+|[@*#?$!-])/.exec(text.slice(start + 1, start + 65))?.[0].length ?? 0);
  const close = open === '{' ? '}' : ')';
  let depth = 0;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at;
  }
  return text.length;
}
