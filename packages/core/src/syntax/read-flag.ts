import { spanInFile, type Segments } from '../text/segments.js';
import { known, type Known } from '../text/known.js';
import type { Span } from '../text/span.js';
import { widthAt } from './bytes.js';
import type { Flag } from './flag.js';
import type { FlagWord } from './flag-words.js';
import { wordValue } from './word-value.js';

/** The flag that a word of a line is. */
export function readFlagWord(line: Segments, word: FlagWord, escape: '\\' | '`'): Flag {
  const { bytes, offsets, start, end } = word;
  const equals = bytes.indexOf('=');
  const nameEnd = equals < 0 ? end : (offsets[equals] ?? end);
  const base = {
    span: spanInFile(line, start, end),
    name: characters(line.text, word, 2, equals < 0 ? bytes.length : equals),
    nameSpan: spanInFile(line, Math.min(start + 2, nameEnd), nameEnd),
    bytes,
  };
  if (equals < 0) return base;
  const text = characters(line.text, word, equals + 1, bytes.length);
  const span = spanInFile(line, nameEnd + 1, end);
  return { ...base, value: { span, text, value: flagValue(text, escape, span) } };
}

/** The parser has taken the quotes away; what is left is lexed once more only where a `$` stands in it. */
function flagValue(text: string, escape: '\\' | '`', span: Span): Known<string> {
  return text.includes('$') ? wordValue(text, escape, span) : known(text, span);
}

/** The characters that bytes `from..to` of a flag are. */
function characters(text: string, { bytes, offsets }: FlagWord, from: number, to: number): string {
  const found: string[] = [];
  for (let at = from; at < to;) {
    const offset = offsets[at] ?? 0;
    const width = bytes.charCodeAt(at) < 0x80 ? 1 : widthAt(text, offset);
    const isWhole = at + width <= to && offsets[at + width - 1] === offset && offsets[at - 1] !== offset;
    if (width === 1) found.push(bytes.charAt(at));
    else found.push(isWhole ? String.fromCodePoint(text.codePointAt(offset) ?? 0) : '\ufffd');
    at += isWhole ? width : 1;
  }
  return found.join('');
}
