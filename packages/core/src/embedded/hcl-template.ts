import type { TemplatePart } from './filled-text.js';
import { skipSequence } from './hcl-sequence.js';

/** A template of HCL. */
export interface HclTemplate {
  readonly parts: readonly TemplatePart[];
  /** Behind it: its quote, or the line that ends it. */
  readonly end: number;
  /** Where it holds what it cannot. */
  readonly fault: number | undefined;
  readonly isClosed: boolean;
  /** Of a heredoc: the fewest blanks before a line that has more than blanks. */
  readonly indent: number;
}

/** What ends a template: the end of the text, a quote, or a line with the marker of a heredoc. */
export type HclEnd =
  | { readonly kind: 'end' }
  | { readonly kind: 'quote' }
  | { readonly kind: 'marker'; readonly marker: string; readonly strips: boolean };

/** Reads a text that is a template as a whole, as the strings of a JSON file are. */
export function readHclTemplate(text: string): HclTemplate {
  return scanHclTemplate(text, 0, { kind: 'end' });
}

const stops = { end: /[$%]/g, quote: /["\\$%\r\n]/g, marker: /[$%\n]/g } as const;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** Reads the template that begins at `from`, behind its quote or the first line of its heredoc. */
export function scanHclTemplate(text: string, from: number, until: HclEnd): HclTemplate {
  const parts: TemplatePart[] = [];
  const stop = stops[until.kind];
  let at = from;
  let start = from;
  let indent = Infinity;
  let fault: number | undefined;
  let isClosed = true;
  /** How many `%{if}` and `%{for}` are open, and where the first began. */
  let open = 0;
  let opened = from;
  let end: number | undefined;
  if (until.kind === 'marker') end = lineStart(from);
  while (end === undefined) {
    stop.lastIndex = at;
    const found = stop.exec(text)?.index;
    if (found === undefined || found >= text.length) {
      end = text.length;
      addText(end);
      isClosed = until.kind === 'end';
      break;
    }
    at = found;
    const character = text[at] ?? '';
    if (character === '\n' && until.kind === 'marker') {
      at++;
      addText(at);
      end = lineStart(at);
    } else if (character === '"' || character === '\n' || character === '\r') {
      addText(at);
      isClosed = character === '"';
      end = character === '"' ? at + 1 : at;
    } else if (character === '\\') addEscape();
    else if (text.startsWith(`${character}{`, at + 1)) addOther(at, at + 2, character);
    else if (text[at + 1] === '{') addSequence(character);
    else at++;
  }
  if (open > 0) {
    fault ??= opened;
    parts.push({ kind: 'unknown', start: opened, end: Math.max(opened, start), name: 'VALUE' });
  }
  const strips = until.kind === 'marker' && until.strips && indent !== Infinity ? indent : 0;
  return { parts: strips > 0 ? stripped(text, from, parts, strips) : parts, end, fault, isClosed, indent: strips };

  function addText(to: number): void {
    if (to > start && open === 0) parts.push({ kind: 'text', start, end: to, isValue: false });
    start = to;
  }

  function addOther(from: number, to: number, value: string): void {
    addText(from);
    if (open === 0) parts.push({ kind: 'other', start: from, end: to, text: value, isValue: false });
    at = to;
    start = to;
  }

  function addEscape(): void {
    const letter = text[at + 1] ?? '';
    const digits = { u: 4, U: 8 }[letter];
    if (digits === undefined) {
      if (escapes[letter] === undefined) fault ??= at;
      return addOther(at, at + 2, escapes[letter] ?? letter);
    }
    const hex = text.slice(at + 2, at + 2 + digits);
    const code = /^[0-9A-Fa-f]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : Infinity;
    if (code > 0x10ffff) fault ??= at;
    return addOther(at, at + 2 + (code > 0x10ffff ? 0 : digits), code > 0x10ffff ? letter : String.fromCodePoint(code));
  }

  /** A value, or a part of a template that is there or not. */
  function addSequence(character: string): void {
    const close = skipSequence(text, at + 2);
    if (close === undefined) {
      fault ??= at;
      isClosed = false;
      end = text.length;
      return;
    }
    addText(at);
    const inside = text.slice(at + 2, close - 1);
    if (inside.startsWith('~') && open === 0) trimLast();
    const content = inside.replace(/^~/, '').replace(/~$/, '').trim();
    if (character === '$') {
      // What a shell would take for a variable with a default.
      if (content === '' || /^\w+:(?!:)/.test(content)) fault ??= at;
      if (open === 0) parts.push({ kind: 'unknown', start: at, end: close, ...namedBy(content) });
    } else addDirective(content, close);
    at = close;
    if (inside.endsWith('~')) while (/\s/.test(text[at] ?? '') && text[at - 1] !== '\n') at++;
    start = at;
  }

  function addDirective(content: string, close: number): void {
    if (/^(?:if|for)\b/.test(content)) {
      if (open === 0) opened = at;
      open++;
    } else if (/^end(?:if|for)\b/.test(content) && open > 0) {
      open--;
      if (open === 0) parts.push({ kind: 'unknown', start: opened, end: close, name: 'VALUE' });
    } else if (open === 0) fault ??= at;
  }

  function trimLast(): void {
    const last = parts.at(-1);
    if (last?.kind !== 'text') return;
    const own = text.slice(last.start, last.end);
    const left = until.kind === 'marker' ? own.replace(/[^\S\n]+$/, '') : own.trimEnd();
    parts[parts.length - 1] = { ...last, end: last.start + left.length };
  }

  /** Where the heredoc ends if this line is its last. */
  function lineStart(line: number): number | undefined {
    if (until.kind !== 'marker') return undefined;
    let first = line;
    while (text[first] === ' ' || text[first] === '\t' || text[first] === '\r') first++;
    const behind = first + until.marker.length;
    if (text.startsWith(until.marker, first) && /^[^\S\n]*(?:\n|$)/.test(text.slice(behind, behind + 80)))
      return behind;
    if (text[first] !== '\n') indent = Math.min(indent, first - line);
    return undefined;
  }
}

/** A plain name is a variable of the file, if it has one; of anything else it is the word to call it by. */
function namedBy(content: string): { readonly name: string; readonly isVariable?: true } {
  if (/^[A-Za-z_]\w*$/.test(content)) return { name: content, isVariable: true };
  return { name: /[A-Za-z_]\w*(?=\W*$)/.exec(content.slice(0, 200))?.[0] ?? 'VALUE' };
}

/** Without the blanks that all lines of a heredoc have; a line of blanks keeps them. */
function stripped(text: string, from: number, parts: readonly TemplatePart[], indent: number): readonly TemplatePart[] {
  return parts.map((part) => {
    const isAtStart = part.start === from || text[part.start - 1] === '\n';
    if (part.kind !== 'text' || !isAtStart || /^\s*\n$/.test(text.slice(part.start, part.end))) return part;
    return { ...part, start: Math.min(part.start + indent, part.end) };
  });
}
