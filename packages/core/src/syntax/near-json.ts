/** A text that is meant as a JSON array of strings and is none. */
export interface NearJson {
  readonly elements: readonly NearElement[];
  /** Whether an opening or closing bracket is there. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** The offset behind the last element, and that behind what closes the array. */
  readonly end: number;
  /** Offsets of commas with no element behind them. */
  readonly extraCommas: readonly number[];
  /** What stands behind the array. */
  readonly rest: string;
}

/** One element: its place in the text, quotes included, and what is meant by it. */
export interface NearElement {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Whether it has quotes, of any kind. */
  readonly isQuoted: boolean;
  /** Whether a comma stands between it and the next. */
  readonly hasComma: boolean;
  /** Whether a backslash leaves more than one reading. */
  readonly isUnsure: boolean;
}

/** Opening quotes with those that close them; word processors write the last ones. */
const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '\u201c': '\u201d\u201c"',
  '\u201d': '\u201d"',
  '\u201e': '\u201c\u201d',
  '\u2018': '\u2019\u2018',
  '\u2019': '\u2019',
  '\u00ab': '\u00bb',
};

/**
 * What a shell form that looks like an array is meant to be; undefined where it can be a command: `[ -f x ]`, `[ "$A" = b ]`.
 * Ask only where the text is no JSON array.
 */
export function nearJson(text: string): NearJson | undefined {
  const opens = text.startsWith('[');
  if (!opens && !/^["'`\u201c][^"'`\u201c\u201d]*["'`\u201d]\s*,\s*["'`\u201c]/.test(text)) return undefined;
  const elements: NearElement[] = [];
  const extraCommas: number[] = [];
  let at = opens ? 1 : 0;
  for (;;) {
    at = behind(text, at, /\s*/y);
    if (at >= text.length || text[at] === ']') break;
    if (text[at] === ',') {
      extraCommas.push(at++);
      continue;
    }
    const element = elementAt(text, at);
    if (element === undefined) return undefined;
    at = behind(text, element.end, /\s*/y);
    const hasComma = text[at] === ',';
    elements.push({ ...element, hasComma });
    if (hasComma) at++;
  }
  const last = elements.at(-1);
  if (last?.hasComma === true) {
    extraCommas.push(text.lastIndexOf(',', at));
    elements[elements.length - 1] = { ...last, hasComma: false };
  }
  const closes = text[at] === ']';
  const rest = text.slice(closes ? at + 1 : at).trim();
  const found: NearJson = { elements, opens, closes, end: closes ? at + 1 : at, extraCommas, rest };
  return isMeant(text, found) ? found : undefined;
}

function isMeant(text: string, { elements, opens, closes, extraCommas, rest }: NearJson): boolean {
  const [first] = elements;
  if (first === undefined) return false;
  const hasCommas = extraCommas.length > 0 || elements.some(({ hasComma }) => hasComma);
  if (!opens) return hasCommas && rest === '' && elements.every(({ isQuoted }) => isQuoted);
  // A test of a shell has white space behind its bracket and no commas.
  const isTight = first.start === 1 && first.isQuoted;
  if (!hasCommas && (!isTight || !elements.every(({ isQuoted }) => isQuoted))) return false;
  if (!elements.some(({ isQuoted }) => isQuoted)) return closes && rest === '';
  return closes ? true : hasCommas && text.length > 1;
}

function behind(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function elementAt(text: string, start: number): Omit<NearElement, 'hasComma'> | undefined {
  const closing = quotes[text[start] ?? ''];
  if (closing === undefined) {
    const end = behind(text, start, /[^\s,\]["'`]+/y);
    return end === start ? undefined : { start, end, value: text.slice(start, end), isQuoted: false, isUnsure: true };
  }
  let end = start + 1;
  while (end < text.length && !closing.includes(text[end] ?? '')) end += text[end] === '\\' ? 2 : 1;
  if (end >= text.length) return undefined;
  const inner = text.slice(start + 1, end);
  // JSON's escapes, or else paths of Windows.
  const isEscaped = inner.includes('\\') && /^(?:[^\\]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*$/i.test(inner);
  const value = isEscaped ? unescaped(inner) : inner;
  return { start, end: end + 1, value, isQuoted: true, isUnsure: inner.includes('\\') && text[start] !== '"' };
}

function unescaped(inner: string): string {
  const read: unknown = JSON.parse(
    `"${inner.replaceAll(/[\u0000-\u001f]/g, ' ').replaceAll(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`,
  );
  return typeof read === 'string' ? read : inner;
}
