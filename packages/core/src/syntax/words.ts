import { spanInFile, type Segments } from '../text/segments.js';
import { isBlank, isSpace } from './characters.js';
import { step } from './steps.js';
import type { Word } from './word.js';
import { wordValue } from './word-value.js';

type Escape = '\\' | '`';

/** A range of a text; offsets in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The word that stands in a range of a body. */
export function wordAt(body: Segments, { start, end }: Range, escape: Escape): Word {
  const text = body.text.slice(start, end);
  const span = spanInFile(body, start, end);
  return { span, text, value: wordValue(text, escape, span) };
}

/** The words of a body parted by tabs and blanks, whatever the quotes say: FROM, COPY, EXPOSE ... */
export function blankWords(body: Segments, escape: Escape): readonly Word[] {
  const { text } = body;
  const words: Word[] = [];
  step(text.length);
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    words.push(wordAt(body, { start, end: at }, escape));
    while (isBlank(text.charCodeAt(at + 1))) at++;
    start = at + 1;
  }
  if (text !== '') words.push(wordAt(body, { start, end: text.length }, escape));
  return words;
}

/** The ranges of a text parted by white space outside quotes: ENV, LABEL, ARG. An escape at the very end belongs to no word. */
export function quotedRanges(text: string, escape: Escape): readonly Range[] {
  const ranges: Range[] = [];
  const escapeCode = escape.charCodeAt(0);
  step(text.length);
  let quote = 0;
  let start = -1;
  let end = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote === 0 && isSpace(code)) {
      if (start >= 0) ranges.push({ start, end: at });
      start = -1;
      continue;
    }
    if (start < 0) start = at;
    if (quote === 0 && (code === 39 || code === 34)) quote = code;
    else if (quote !== 0 && code === quote) quote = 0;
    if (code !== escapeCode || quote === 39) continue;
    if (at + 1 === text.length) end = at;
    else at++;
  }
  if (start >= 0 && end > start) ranges.push({ start, end });
  return ranges;
}
