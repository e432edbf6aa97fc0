import { brokenBehind, bytesOf } from './bytes.js';
import { step } from './steps.js';

/** A flag as it stands in a line; offsets in UTF-16 units. */
export interface FlagWord {
  readonly start: number;
  readonly end: number;
  /** Unquoted, a character for each byte. */
  readonly bytes: string;
  /** For each byte the offset of its character in the line. */
  readonly offsets: readonly number[];
}

/** The flags at the start of a text and where the rest begins. */
export interface FlagWords {
  readonly flags: readonly FlagWord[];
  readonly rest: number;
  /** How many bytes of the character before `rest` belong to the rest, where a flag ended in the middle of a character. */
  readonly brokenBytes: number;
}

/** Whether BuildKit takes a byte for white space; 0x85 and 0xA0 also stand inside characters such as `à`. */
export function isSpaceByte(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x85 || code === 0xa0;
}

const noFlags: readonly FlagWord[] = [];

/** Splits off the flags that `text` has from `start` on, byte by byte as BuildKit does. */
export function flagWordsOf(text: string, start: number, escape: number): FlagWords {
  let at = start;
  while (at < text.length && text.charCodeAt(at) < 0x80 && isSpaceByte(text.charCodeAt(at))) at++;
  if (!text.startsWith('--', at)) return { flags: noFlags, rest: at, brokenBytes: 0 };
  return splitFlags(text.slice(at), at, escape);
}

function splitFlags(text: string, base: number, escape: number): FlagWords {
  const { bytes, offsets } = bytesOf(text);
  const offsetOf = (byte: number): number => base + (byte >= bytes.length ? text.length : (offsets?.[byte] ?? byte));
  const flags: FlagWord[] = [];
  let at = 0;
  for (;;) {
    while (at < bytes.length && isSpaceByte(bytes.charCodeAt(at))) at++;
    if (!bytes.startsWith('--', at)) break;
    const word = readFlag(bytes, at, escape);
    step(word.end - at);
    const value = word.codes.join('');
    const first = at;
    at = word.end;
    if (value === '--' && at < bytes.length) break;
    if (value !== '--') {
      flags.push({ start: offsetOf(first), end: offsetOf(at), bytes: value, offsets: word.places.map(offsetOf) });
    }
  }
  const brokenBytes = offsets === undefined ? 0 : brokenBehind(offsets, at);
  return { flags, rest: offsetOf(at + brokenBytes), brokenBytes };
}

/** One flag: quotes go, an escape makes the next byte plain, also inside quotes. */
function readFlag(
  bytes: string,
  start: number,
  escape: number,
): { readonly end: number; readonly codes: readonly string[]; readonly places: readonly number[] } {
  const codes: string[] = [];
  const places: number[] = [];
  let quote = 0;
  let at = start;
  for (; at < bytes.length; at++) {
    let code = bytes.charCodeAt(at);
    if (quote === 0 && isSpaceByte(code)) break;
    if (quote === 0 && (code === 39 || code === 34)) {
      quote = code;
      continue;
    }
    if (quote !== 0 && code === quote) {
      quote = 0;
      continue;
    }
    if (code === escape) {
      if (at + 1 === bytes.length) continue;
      code = bytes.charCodeAt(++at);
    }
    codes.push(String.fromCharCode(code));
    places.push(at);
  }
  return { end: at, codes, places };
}
