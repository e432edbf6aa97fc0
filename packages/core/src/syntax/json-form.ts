import { sliceSegments, spanInFile, type Segments } from '../text/segments.js';
import { known } from '../text/known.js';
import { step } from './steps.js';
import type { JsonWord } from './word.js';
import { wordValue } from './word-value.js';

/** The strings of a body that is a JSON array; 'mixed' where it holds something else, which is an error; undefined where it is no JSON array, which is the shell form. */
export function jsonForm(body: Segments, expandedBy?: '\\' | '`'): readonly JsonWord[] | 'mixed' | undefined {
  const { text } = body;
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined;
  step(text.length);
  const elements = parseArray(text);
  if (elements === undefined) return undefined;
  if (!elements.every((element) => typeof element === 'string')) return isShellForm(elements) ? undefined : 'mixed';
  const words: JsonWord[] = [];
  for (let start = text.indexOf('"'); start >= 0;) {
    const { content, end } = readString(body, start);
    const span = spanInFile(body, start, end);
    const value = expandedBy === undefined ? known(content.text, span) : wordValue(content.text, expandedBy, span);
    words.push({ span, text: content.text, value, content });
    start = text.indexOf('"', end);
  }
  return words;
}

function parseArray(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Go's limit. */
const maximumDepth = 10_000;

/** Whether Go fails on an array for another reason than an element that is no string: a number out of range, or too deep. */
function isShellForm(elements: readonly unknown[]): boolean {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: elements, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'number' && !Number.isFinite(value)) return true;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > maximumDepth) return true;
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 });
  }
  return false;
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The string whose opening quote stands at `start`, in text that is valid JSON. */
function readString(body: Segments, start: number): { readonly content: Segments; readonly end: number } {
  const { text } = body;
  let end = start + 1;
  const pieces: Piece[] = [];
  let from = end;
  for (let code = text.charCodeAt(end); code !== 34; code = text.charCodeAt(end)) {
    if (code !== 92) {
      end++;
      continue;
    }
    if (end > from) pieces.push({ text: text.slice(from, end), start: from, end });
    const escape = readEscape(text, end);
    pieces.push(escape);
    end = escape.end;
    from = end;
  }
  if (pieces.length === 0) return { content: sliceSegments(body, from, end), end: end + 1 };
  if (end > from) pieces.push({ text: text.slice(from, end), start: from, end });
  return { content: decoded(body, pieces), end: end + 1 };
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function readEscape(text: string, start: number): Piece {
  const letter = text.charAt(start + 1);
  if (letter !== 'u') return { text: escapes[letter] ?? letter, start, end: start + 2 };
  const first = unitAt(text, start);
  const second = text.startsWith('\\u', start + 6) ? unitAt(text, start + 6) : 0;
  if (first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff) {
    return { text: String.fromCharCode(first, second), start, end: start + 12 };
  }
  // Half a pair has no character of its own.
  const isHalf = first >= 0xd800 && first <= 0xdfff;
  return { text: isHalf ? '\ufffd' : String.fromCharCode(first), start, end: start + 6 };
}

function unitAt(text: string, start: number): number {
  return Number.parseInt(text.slice(start + 2, start + 6), 16);
}

function decoded(body: Segments, pieces: readonly Piece[]): Segments {
  const joinedStarts: number[] = [];
  const fileStarts: number[] = [];
  const fileEnds: number[] = [];
  let length = 0;
  for (const { text, start, end } of pieces) {
    const slice = sliceSegments(body, start, end);
    const whole = text.length === end - start;
    for (const [index, joined] of slice.joinedStarts.entries()) {
      // An escape that is written over a line continuation is one slice.
      if (!whole && index > 0) break;
      joinedStarts.push(length + joined);
      fileStarts.push(slice.fileStarts[index] ?? 0);
      const next = whole ? slice.joinedStarts[index + 1] : undefined;
      fileEnds.push(spanInFile(body, start + joined, next === undefined ? end : start + next).end);
    }
    length += text.length;
  }
  return { text: pieces.map(({ text }) => text).join(''), joinedStarts, fileStarts, fileEnds };
}
