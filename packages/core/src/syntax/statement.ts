import { oneSegment, sliceSegments, spanInFile, type Segments } from '../text/segments.js';
import type { Span } from '../text/span.js';
import { isBlank, skipSpace, trimmedEnd } from './characters.js';
import type { Flag } from './flag.js';
import { flagWordsOf } from './flag-words.js';
import { readFlagWord } from './read-flag.js';
import { step } from './steps.js';

/** A joined line taken apart as every instruction is: keyword, flags and the rest. */
export interface Statement {
  /** The keyword as written. */
  readonly raw: string;
  readonly keywordSpan: Span;
  /** The line itself. */
  readonly joined: Segments;
  readonly flags: readonly Flag[];
  /** What follows, trimmed. */
  readonly body: Segments;
}

const noFlags: readonly Flag[] = [];

/** Takes a joined line apart. */
export function statementOf(line: Segments, escape: '\\' | '`'): Statement {
  const { text } = line;
  const start = skipSpace(text, 0, text.length);
  const end = trimmedEnd(text, start, text.length);
  let at = start;
  while (at < end && !isBlank(text.charCodeAt(at))) at++;
  step(at - start);
  const raw = text.slice(start, at);
  const keywordSpan = spanInFile(line, start, at);
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  if (at === end) return { raw, keywordSpan, joined: line, flags: noFlags, body: slice(line, end, end) };
  const { flags, rest, brokenBytes } = flagWordsOf(text.slice(0, end), at, escape.charCodeAt(0));
  const bodyStart = brokenBytes > 0 ? rest - brokenBytes : skipSpace(text, rest, end);
  const body = slice(line, bodyStart, end);
  return {
    raw,
    keywordSpan,
    joined: line,
    flags: flags.length === 0 ? noFlags : flags.map((flag) => readFlagWord(line, flag, escape)),
    // BuildKit cuts between the bytes of a character and goes on with what is left of it.
    body: brokenBytes > 0 ? { ...body, text: '\ufffd'.repeat(brokenBytes) + body.text.slice(brokenBytes) } : body,
  };
}

function slice(line: Segments, start: number, end: number): Segments {
  return line.joinedStarts.length === 1 && line.fileEnds === undefined
    ? oneSegment(line.text.slice(start, end), (line.fileStarts[0] ?? 0) + start)
    : sliceSegments(line, start, end);
}
