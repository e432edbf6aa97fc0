/** The UTF-8 bytes of a text, one character (0 to 255) for one byte. */
export interface Bytes {
  readonly bytes: string;
  /** For each byte the offset of its code point in the text; absent where the text is ASCII and both are the same. */
  readonly offsets?: readonly number[];
}

const notAscii = /[^\0-\x7f]/;

/** The UTF-8 bytes of a text; a lone surrogate counts as U+FFFD. */
export function bytesOf(text: string): Bytes {
  if (!notAscii.test(text)) return { bytes: text };
  const codes: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const encoded = encode(text.codePointAt(at) ?? 0);
    codes.push(encoded);
    for (let index = 0; index < encoded.length; index++) offsets.push(at);
    if (encoded.length === 4) at++;
  }
  return { bytes: codes.join(''), offsets };
}

/** How many bytes `start..end` of a text takes in UTF-8. */
export function byteLength(text: string, start: number, end: number): number {
  let length = end - start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    // A surrogate pair is two units and four bytes, so each half adds one.
    length += code < 0x800 || isPaired(text, at, code) ? 1 : 2;
  }
  return length;
}

/** How many bytes the code point at an offset takes in UTF-8. */
export function widthAt(text: string, offset: number): number {
  return encode(text.codePointAt(offset) ?? 0).length;
}

/** How many bytes from a byte on belong to a character that starts before it. */
export function brokenBehind(offsets: readonly number[], byte: number): number {
  let count = 0;
  while (byte + count > 0 && byte + count < offsets.length && offsets[byte + count] === offsets[byte + count - 1])
    count++;
  return count;
}

function isPaired(text: string, at: number, code: number): boolean {
  if (code >= 0xd800 && code <= 0xdbff) return isIn(text.charCodeAt(at + 1), 0xdc00);
  return code >= 0xdc00 && code <= 0xdfff && isIn(text.charCodeAt(at - 1), 0xd800);
}

function isIn(code: number, first: number): boolean {
  return code >= first && code <= first + 0x3ff;
}

function encode(point: number): string {
  if (point < 0x80) return String.fromCharCode(point);
  if (point < 0x800) return String.fromCharCode(0xc0 | (point >> 6), tail(point));
  if (point >= 0xd800 && point <= 0xdfff) return '\u00ef\u00bf\u00bd';
  if (point < 0x10000) return String.fromCharCode(0xe0 | (point >> 12), tail(point >> 6), tail(point));
  return String.fromCharCode(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
