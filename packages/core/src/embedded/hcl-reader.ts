import type { FileFault, TextValue } from './file-value.js';
import { readHclText } from './hcl-text.js';
import { wholeText } from './placed-text.js';

/** A place in a file of HCL that only moves on. */
export interface HclReader {
  isAtEnd(): boolean;
  isAt(text: string): boolean;
  /** Passes a character, if it is there; a `=` that is not half of `==`. */
  takes(character: string): boolean;
  /** Passes blanks and comments, and line breaks too where they mean nothing. */
  skipSpace(withLines: boolean): void;
  name(): string | undefined;
  /** A name, or a text in quotes. */
  label(): string | undefined;
  number(): string | undefined;
  /** A text in quotes or a heredoc. */
  text(): TextValue | undefined;
  /** Whether a line ends here, or a block that stands on one line. */
  endsLine(): boolean;
  endsExpression(lineEnds: boolean): boolean;
  /** Passes the rest of an expression. */
  skipExpression(lineEnds: boolean): void;
  /** Passes a pair of brackets and what stands in it. */
  skipBrackets(): void;
  /** Passes everything up to the bracket that closes this one. */
  skipTo(bracket: string): void;
  /** Notes what is wrong and goes to the end. */
  fail(sentence: string): void;
  fault(): FileFault | undefined;
}

const blanks = /[ \t\r]+/y;
const blanksAndLines = /\s+/y;
const name = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const number = /\d[\d.]*(?:[eE][+-]?\d+)?/y;
const plainCode = /[^"<#/()[\]{},\n]+/y;

/** A reader at the beginning of a file, behind its byte order mark. */
export function hclReader(host: string): HclReader {
  const outer = wholeText(host);
  let at = host.startsWith('\uFEFF') ? 1 : 0;
  let fault: FileFault | undefined;

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(host)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  /** Whether there was any. */
  function skipSpace(withLines: boolean): boolean {
    const from = at;
    for (;;) {
      match(withLines ? blanksAndLines : blanks);
      const isLine = host[at] === '#' || host.startsWith('//', at);
      if (!isLine && !host.startsWith('/*', at)) return at > from;
      const end = isLine ? host.indexOf('\n', at) : host.indexOf('*/', at + 2);
      if (isLine) at = end < 0 ? host.length : end;
      else if (end < 0) fail('a comment is not closed');
      else at = end + 2;
    }
  }

  function text(): TextValue | undefined {
    const found = readHclText(outer, at);
    if (found === undefined) return undefined;
    if (!found.isClosed) fail('a text is not closed', found.value.fault ?? at);
    else at = found.end;
    return found.value;
  }

  function fail(sentence: string, offset = at): void {
    fault ??= { offset, sentence: `this is no HCL: ${sentence}.` };
    at = host.length;
  }

  /** To a closing bracket, or where `stops` says so outside of all brackets. */
  function skip(stops: (character: string) => boolean): void {
    let open = 0;
    while (at < host.length) {
      const character = host[at] ?? '';
      if (open === 0 && (stops(character) || ')]}'.includes(character))) return;
      if (text() !== undefined || match(plainCode) !== undefined) continue;
      if (skipSpace(false)) continue;
      if ('([{'.includes(character)) open++;
      else if (')]}'.includes(character)) open--;
      at++;
    }
  }

  const reader: HclReader = {
    isAtEnd: () => at >= host.length,
    isAt: (text) => host.startsWith(text, at),
    takes(character) {
      if (!host.startsWith(character, at) || (character === '=' && host[at + 1] === '=')) return false;
      at++;
      return true;
    },
    skipSpace(withLines) {
      skipSpace(withLines);
    },
    name: () => match(name),
    label() {
      if (host[at] !== '"') return match(name);
      const found = text()?.fill(() => undefined);
      return found?.placed.text;
    },
    number: () => match(number),
    text,
    endsLine() {
      skipSpace(false);
      return at >= host.length || host[at] === '\n' || host[at] === '}';
    },
    endsExpression(lineEnds) {
      skipSpace(!lineEnds);
      return at >= host.length || ',]})'.includes(host[at] ?? '') || (lineEnds && host[at] === '\n');
    },
    skipExpression: (lineEnds) => skip((character) => character === ',' || (lineEnds && character === '\n')),
    skipBrackets() {
      at++;
      skip(() => false);
      at++;
    },
    skipTo(bracket) {
      skip(() => false);
      if (!reader.takes(bracket)) fail(`\`${bracket}\` is expected here`);
    },
    fail,
    fault: () => fault,
  };
  return reader;
}
