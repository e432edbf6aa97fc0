import type { Part, VariablePart } from './part.js';
import { step } from './steps.js';
import { unitsAt, variableNameEnd } from './variable-name.js';

export type { Part, VariablePart } from './part.js';

/** Why a text cannot be lexed; `deep` is our own limit, the rest are BuildKit's errors. */
export type LexFailure = 'quote' | 'brace' | 'substitution' | 'deep';

/** Where a text cannot be lexed: the quote, or the `$`, that begins what is wrong. */
export interface LexFault {
  readonly failure: LexFailure;
  readonly start: number;
}

export interface LexSettings {
  /** The unit that escapes. */
  readonly escape: number;
  /** Whether quotes mean something; not so in the content of a heredoc. */
  readonly quotes: boolean;
}

/** How deep `${a:-${b:-...}}` is followed. */
export const maximumDepth = 100;

interface Cursor extends LexSettings {
  readonly text: string;
  at: number;
  depth: number;
  fault: LexFault | undefined;
}

/** The parts of a text, or why it has none. */
export function lex(text: string, settings: LexSettings): readonly Part[] | LexFailure {
  const result = partsOrFault(text, settings);
  return 'failure' in result ? result.failure : result;
}

/** What is wrong with a text that cannot be lexed. */
export function lexFault(text: string, settings: LexSettings): LexFault | undefined {
  const result = partsOrFault(text, settings);
  return 'failure' in result ? result : undefined;
}

/** What no text without parts has: the escape character is one of the last two. */
const special = /[$'"<\\`]/;

function partsOrFault(text: string, { escape, quotes }: LexSettings): readonly Part[] | LexFault {
  step(text.length);
  // The byte order mark at the very start is not seen.
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!special.test(text)) return at === text.length ? [] : [{ kind: 'text', start: at, end: text.length }];
  const cursor: Cursor = { escape, quotes, text, at, depth: 0, fault: undefined };
  return readParts(cursor, -1, at) ?? cursor.fault ?? { failure: 'quote', start: at };
}

function fail(cursor: Cursor, failure: LexFailure, start: number): undefined {
  cursor.fault ??= { failure, start };
}

/** The parts up to the unit `stop`, which is taken too, or to the end of the text if it is -1; `opener` is where that which it ends began. */
function readParts(cursor: Cursor, stop: number, opener: number): readonly Part[] | undefined {
  const { text, escape, quotes } = cursor;
  const parts: Part[] = [];
  let from = cursor.at;
  const flush = (end: number): void => {
    if (end > from) parts.push({ kind: 'text', start: from, end });
  };
  while (cursor.at < text.length) {
    const start = cursor.at;
    const code = text.charCodeAt(start);
    let part: Part | undefined;
    if (code === stop) {
      flush(start);
      cursor.at++;
      return parts;
    } else if (code === 36) {
      part = readDollar(cursor);
    } else if (code === 60 && text.charCodeAt(start + 1) === 60) {
      part = readShift(cursor);
    } else if (quotes && code === 39) {
      part = readSingle(cursor);
    } else if (quotes && code === 34) {
      part = readDouble(cursor);
    } else if (code === escape) {
      part = readEscaped(cursor);
    } else {
      cursor.at++;
      continue;
    }
    if (cursor.fault !== undefined) return undefined;
    // A `$` that names nothing stays in the text.
    if (part === undefined) continue;
    flush(start);
    parts.push(part);
    from = cursor.at;
  }
  if (stop !== -1) return fail(cursor, 'brace', opener);
  flush(cursor.at);
  return parts;
}

function readShift(cursor: Cursor): Part {
  const start = cursor.at;
  cursor.at += 2;
  for (let code = cursor.text.charCodeAt(cursor.at); code === 32 || code === 9 || code === 13;) {
    code = cursor.text.charCodeAt(++cursor.at);
  }
  return { kind: 'shift', start, end: cursor.at };
}

function readSingle(cursor: Cursor): Part | undefined {
  const start = cursor.at;
  const close = cursor.text.indexOf("'", start + 1);
  if (close < 0) return fail(cursor, 'quote', start);
  cursor.at = close + 1;
  return { kind: 'single', start, end: cursor.at };
}

function readEscaped(cursor: Cursor): Part {
  const start = cursor.at;
  cursor.at = Math.min(cursor.text.length, start + 1 + unitsAt(cursor.text, start + 1));
  return { kind: 'escaped', start, end: cursor.at };
}

function readDouble(cursor: Cursor): Part | undefined {
  const { text, escape } = cursor;
  const start = cursor.at++;
  const parts: Part[] = [];
  let from = cursor.at;
  while (cursor.at < text.length) {
    const at = cursor.at;
    const code = text.charCodeAt(at);
    if (code === 34) {
      if (at > from) parts.push({ kind: 'text', start: from, end: at });
      cursor.at++;
      return { kind: 'double', start, end: cursor.at, parts };
    }
    let part: Part | undefined;
    if (code === 36) {
      part = readDollar(cursor);
      if (cursor.fault !== undefined) return undefined;
    } else if (code === escape) {
      const next = text.charCodeAt(at + 1);
      const escapes = next === 34 || next === 36 || next === escape;
      cursor.at += escapes ? 2 : 1;
      part = { kind: escapes ? 'escaped' : 'lone', start: at, end: cursor.at };
    } else {
      cursor.at++;
    }
    if (part === undefined) continue;
    if (at > from) parts.push({ kind: 'text', start: from, end: at });
    parts.push(part);
    from = cursor.at;
  }
  return fail(cursor, 'quote', start);
}

/** The variable at a `$`; undefined without a failure where the `$` stands for itself. */
function readDollar(cursor: Cursor): VariablePart | undefined {
  const { text } = cursor;
  const start = cursor.at++;
  if (text.charCodeAt(cursor.at) !== 123) {
    const name = readName(cursor);
    return name === ''
      ? undefined
      : { kind: 'variable', start, end: cursor.at, name, nameStart: start + 1, braces: false };
  }
  const nameStart = ++cursor.at;
  if (nameStart === text.length) return fail(cursor, 'brace', start);
  if ('{}:'.includes(text.charAt(nameStart))) return fail(cursor, 'substitution', start);
  const name = readName(cursor);
  const base = { kind: 'variable', start, name, nameStart, braces: true } as const;
  let modifier = text.charAt(cursor.at++);
  if (modifier === '}') return { ...base, end: cursor.at };
  if (++cursor.depth > maximumDepth) return fail(cursor, 'deep', start);
  if (modifier === '/') {
    if (text.charCodeAt(cursor.at) === 47) modifier += text.charAt(cursor.at++);
    const word = readParts(cursor, 47, start);
    const replacement = word && readParts(cursor, 125, start);
    cursor.depth--;
    return replacement && { ...base, end: cursor.at, modifier, word, replacement };
  }
  if (modifier === ':') {
    modifier += text.slice(cursor.at, cursor.at + unitsAt(text, cursor.at));
    cursor.at += modifier.length - 1;
    if (modifier === ':#' || modifier === ':%') return fail(cursor, 'substitution', start);
  } else if (modifier === '' || !'+-?#%'.includes(modifier)) {
    return fail(cursor, 'substitution', start);
  }
  const word = readParts(cursor, 125, start);
  cursor.depth--;
  return word && { ...base, end: cursor.at, modifier, word };
}

function readName(cursor: Cursor): string {
  const start = cursor.at;
  cursor.at = variableNameEnd(cursor.text, start);
  return cursor.text.slice(start, cursor.at);
}
