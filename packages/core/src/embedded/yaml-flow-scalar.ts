import { placer, wholeText, type PlacedText, type Placer } from './placed-text.js';

/** Reads a scalar in double quotes; `start` is that of the first quote, `end` stands behind the last. */
export function readDoubleQuoted(host: string, start: number, end: number): PlacedText {
  const { copy, put, done } = placer(wholeText(host));
  let at = start + 1;
  const last = end - 1;
  while (at < last) {
    const plain = nextOf(host, inDouble, at, last);
    if (plain > at) copy(at, plain);
    at = plain;
    if (at >= last) break;
    if (host[at] === '\\') at = escape(host, at, last, put);
    else at = blanks(host, at, last, { copy, put });
  }
  return done();
}

/** Reads a scalar in single quotes, or with `quotes` 0 a plain one. */
export function readSingleQuoted(host: string, start: number, end: number, quotes: 0 | 1): PlacedText {
  const { copy, put, done } = placer(wholeText(host));
  let at = start + quotes;
  const last = end - quotes;
  while (at < last) {
    const plain = nextOf(host, quotes === 1 ? inSingle : inPlain, at, last);
    if (plain > at) copy(at, plain);
    at = plain;
    if (at >= last) break;
    if (host[at] === "'") {
      put("'", at, at + 2, 'other');
      at += 2;
    } else at = blanks(host, at, last, { copy, put });
  }
  return done();
}

const inDouble = /["\\\r\n \t]/g;
const inSingle = /['\r\n \t]/g;
const inPlain = /[\r\n \t]/g;

function nextOf(host: string, wanted: RegExp, from: number, to: number): number {
  wanted.lastIndex = from;
  const index = wanted.exec(host)?.index ?? to;
  return Math.min(index, to);
}

/** Blanks are themselves, except around a line break; one line break is a blank, of more all but the first are kept. */
function blanks(host: string, from: number, to: number, { copy, put }: Pick<Placer, 'copy' | 'put'>): number {
  let at = from;
  let breaks = 0;
  while (at < to) {
    if (host[at] === '\n') breaks++;
    else if (host[at] === '\r' ? host[at + 1] !== '\n' : host[at] !== ' ' && host[at] !== '\t') break;
    at++;
  }
  if (at === from) at++;
  if (breaks === 0) copy(from, at);
  else put(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), from, at, 'other');
  return at;
}

/** Behind the escape at `from`. */
function escape(host: string, from: number, to: number, put: Placer['put']): number {
  const letter = host[from + 1] ?? '';
  const digits = { x: 2, u: 4, U: 8 }[letter];
  if (digits !== undefined) {
    const code = Number.parseInt(host.slice(from + 2, from + 2 + digits), 16);
    const behind = Math.min(from + 2 + digits, to);
    put(code <= 0x10ffff ? String.fromCodePoint(code) : '', from, behind, 'other');
    return behind;
  }
  if (letter === '\n' || letter === '\r') {
    let at = from + (letter === '\r' ? 3 : 2);
    while (host[at] === ' ' || host[at] === '\t') at++;
    return Math.min(at, to);
  }
  put(letters[letter] ?? letter, from, from + 2, 'other');
  return from + 2;
}

const letters: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
