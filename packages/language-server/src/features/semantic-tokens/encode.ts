import type { SemanticTokensEdit } from 'vscode-languageserver';
import type { Part } from '../../document/part.js';
import { tokenModifiers, tokenTypes, type Token } from './tokens.js';

/** A token on one line, as the client counts. */
interface Placed {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

/**
 * The tokens of one part in the protocol's lines; one over a line break is cut there. Of those that stand for the same variable
 * of the file around the part, the first one counts.
 */
export function placeTokens(part: Part, tokens: readonly Token[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const { span, type, modifier } of tokens) {
    const kind = { type: tokenTypes.indexOf(type), modifiers: modifier ? 1 << tokenModifiers.indexOf(modifier) : 0 };
    for (const line of linesOf(part.text, span.start, span.end)) {
      const { start, end } = part.rangeOf(line);
      const length = end.character - start.character;
      const last = placed.at(-1);
      const isFree = last?.line !== start.line || last.start + last.length <= start.character;
      if (end.line === start.line && length > 0 && isFree)
        placed.push({ line: start.line, start: start.character, length, ...kind });
    }
  }
  return placed;
}

function* linesOf(
  text: string,
  start: number,
  end: number,
): Iterable<{ readonly start: number; readonly end: number }> {
  let from = start;
  for (const { index, 0: line } of text.slice(start, end).matchAll(/\r\n?|\n/g)) {
    yield { start: from, end: start + index };
    from = start + index + line.length;
  }
  yield { start: from, end };
}

/** Five numbers for each token, lines and columns relative to the token before. */
export function encodeTokens(placed: readonly Placed[]): number[] {
  const data: number[] = [];
  let line = 0;
  let start = 0;
  for (const token of placed) {
    const isSameLine = token.line === line;
    data.push(
      token.line - line,
      isSameLine ? token.start - start : token.start,
      token.length,
      token.type,
      token.modifiers,
    );
    ({ line, start } = token);
  }
  return data;
}

/** One edit from the old numbers to the new ones: what is alike at both ends stays. */
export function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let end = 0;
  const shortest = Math.min(before.length, after.length) - start;
  while (end < shortest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const data = after.slice(start, after.length - end);
  return [{ start, deleteCount: before.length - end - start, ...(data.length > 0 ? { data } : {}) }];
}
