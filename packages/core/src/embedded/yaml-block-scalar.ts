import { placer, wholeText, type PlacedText } from './placed-text.js';

/** A line of a block scalar: `start..text` are its blanks, `text..end` what stands behind them, and `next` begins the next line. */
interface Line {
  readonly start: number;
  readonly text: number;
  readonly end: number;
  readonly next: number;
}

/** A block scalar and how it is written. */
export interface BlockScalar {
  readonly placed: PlacedText;
  readonly isFolded: boolean;
  readonly chomping: '' | '-' | '+';
  /** How many blanks stand before each line, and whether the header says it. */
  readonly indent: number;
  readonly saysIndent: boolean;
}

/**
 * Reads the block scalar whose header begins at `start` and whose last line that is not blank ends before `end`; `outside` is
 * the indentation that its indicator counts from.
 */
export function readBlockScalar(host: string, start: number, end: number, outside: number): BlockScalar {
  const header = /^[|>]([-+1-9]*)[^\n]*\n?/.exec(host.slice(start, Math.min(end, start + 4096)))?.[0] ?? '';
  const flags = /^.[-+1-9]*/.exec(header)?.[0] ?? '|';
  const indicator = Number(/[1-9]/.exec(flags)?.[0] ?? 0);
  const chomping = (/[-+]/.exec(flags)?.[0] ?? '') as BlockScalar['chomping'];
  const lines = linesOf(host, start + header.length, behindBlankLines(host, end));
  const isFolded = flags.startsWith('>');
  const first = lines.findIndex((line) => line.end > line.text);
  const indent = indicator > 0 ? outside + indicator : indentOf(lines, first);
  const placed = (isFolded ? folded : literal)(host, lines, indent, chomping);
  return { placed, isFolded, chomping, indent, saysIndent: indicator > 0 };
}

/** Where no line says anything, the longest line of blanks. */
function indentOf(lines: readonly Line[], first: number): number {
  const line = lines[first];
  return line === undefined
    ? Math.max(0, ...lines.slice(0, 1000).map(({ start, text }) => text - start))
    : line.text - line.start;
}

function behindBlankLines(host: string, from: number): number {
  const blankLines = /(?: *\r?\n)*/y;
  if (host[from - 1] !== '\n') return from;
  blankLines.lastIndex = from;
  return from + (blankLines.exec(host)?.[0].length ?? 0);
}

function linesOf(host: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    const feed = host.indexOf('\n', start);
    const next = feed < 0 || feed >= to ? to : feed + 1;
    const feedAt = next > start && host[next - 1] === '\n' ? next - 1 : next;
    const end = feedAt > start && host[feedAt - 1] === '\r' && feedAt < next ? feedAt - 1 : feedAt;
    let text = start;
    while (text < end && host[text] === ' ') text++;
    lines.push({ start, text, end, next });
    start = next;
  }
  return lines;
}

/** Behind the last line that says something, or is longer than the indentation. */
function contentEnd(lines: readonly Line[], indent: number): number {
  return lines.findLastIndex(({ start, text, end }) => end > text || text - start > indent) + 1;
}

function literal(host: string, lines: readonly Line[], indent: number, chomping: string): PlacedText {
  const { copy, put, done } = placer(wholeText(host));
  const last = contentEnd(lines, indent);
  const taken = chomping === '+' ? lines.length : last;
  for (const [index, { start, end, next }] of lines.slice(0, taken).entries()) {
    copy(Math.min(start + indent, end), end);
    if (index === last - 1 && chomping === '-') break;
    // At the end of the file there may be none.
    if (next - end === 1) copy(end, next);
    else if (next > end) put('\n', end, next, 'other');
  }
  return done();
}

/** Lines that are indented alike are one; between them an empty line is a line break. */
function folded(host: string, lines: readonly Line[], indent: number, chomping: string): PlacedText {
  const { copy, put, done } = placer(wholeText(host));
  const last = contentEnd(lines, indent);
  const first = lines.findIndex((line) => line.end > line.text);
  let separator = '';
  let wasIndented = false;
  let at = lines[0]?.start ?? 0;
  for (const [index, { start, text, end, next }] of lines.slice(0, last).entries()) {
    const from = Math.min(start + indent, end);
    if (index < first || first < 0) {
      copy(from, end);
      put('\n', end, next, 'other');
      at = next;
      continue;
    }
    if (text - start > indent || (end > text && host[text] === '\t')) {
      if (separator === ' ') separator = '\n';
      else if (!wasIndented && separator !== '') separator = `\n${separator}`;
      join(from);
      copy(from, end);
      separator = '\n';
      wasIndented = true;
    } else if (end === text) {
      separator = separator.startsWith('\n') ? `${separator}\n` : '\n';
      continue;
    } else {
      join(from);
      copy(from, end);
      separator = ' ';
      wasIndented = false;
    }
    at = end;
  }
  const breaks = chomping === '-' ? [] : lines.slice(Math.max(0, last - 1), chomping === '+' ? lines.length : last);
  for (const { end, next } of breaks) if (next > end) put('\n', end, next, 'other');
  return done();

  function join(from: number): void {
    if (separator !== '') put(separator, at, from, 'other');
  }
}
