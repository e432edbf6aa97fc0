/** A pattern that BuildKit rejects. */
export interface InvalidPattern {
  readonly invalid: true;
}

/** The value without what the pattern (`*`, `?`) matches at its start; undefined where that is too much work to tell. */
export function withoutPrefix(value: string, pattern: string, isLongest: boolean): string | InvalidPattern | undefined {
  const tokens = tokensOf(pattern);
  if (tokens === undefined) return { invalid: true };
  const units = [...value];
  if (isTooMuch(units, tokens)) return undefined;
  const end = matchEnd(units, tokens, 0, isLongest);
  return end === undefined ? value : units.slice(end).join('');
}

/** The value without what the pattern matches at its end. */
export function withoutSuffix(value: string, pattern: string, isLongest: boolean): string | InvalidPattern | undefined {
  const tokens = tokensOf(reversedPattern(pattern));
  if (tokens === undefined) return { invalid: true };
  const units = [...value].toReversed();
  if (isTooMuch(units, tokens)) return undefined;
  const end = matchEnd(units, tokens, 0, isLongest);
  return end === undefined ? value : units.slice(end).toReversed().join('');
}

/** The value with the first match, or every match, of the pattern replaced; the longest match counts. */
export function withReplacement(
  value: string,
  pattern: string,
  replacement: string,
  all: boolean,
): string | InvalidPattern | undefined {
  const tokens = tokensOf(pattern);
  if (tokens === undefined) return { invalid: true };
  const units = [...value];
  // In `//` a `$` of the replacement would refer to the match.
  if (isTooMuch(units, tokens) || (all && replacement.includes('$'))) return undefined;
  if (all && tokens.length === 0) return replacement + units.map((unit) => unit + replacement).join('');
  const result: string[] = [];
  let at = 0;
  for (;;) {
    const match = firstMatch(units, tokens, at);
    if (match === undefined) break;
    result.push(units.slice(at, match.start).join(''), replacement);
    at = match.end;
    if (!all || at === units.length) break;
  }
  return result.join('') + units.slice(at).join('');
}

/** A pattern from its end to its start; an escape stays before what it escapes, and BuildKit lets the last one fall to the start. */
function reversedPattern(pattern: string): string {
  const pieces = pattern.match(/\\[^]|[^]/gu) ?? [];
  return pieces.toReversed().join('');
}

/** A character, or `undefined` for any one, or null for any number of any. */
type Token = string | undefined | null;

function tokensOf(pattern: string): readonly Token[] | undefined {
  const characters = [...pattern];
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at];
    if (character === '*') {
      if (tokens.at(-1) !== null) tokens.push(null);
    } else if (character === '?') {
      tokens.push(undefined);
    } else if (character === '\\') {
      const next = characters[at + 1];
      if (next === undefined || !'*?\\}/'.includes(next)) return undefined;
      tokens.push(next);
      at++;
    } else {
      tokens.push(character);
    }
  }
  return tokens;
}

const maximumWork = 1_000_000;

function isTooMuch(units: readonly string[], tokens: readonly Token[]): boolean {
  // A wildcard stops at a line break, which no value has in practice.
  return units.length * (tokens.length + 1) > maximumWork || units.includes('\n');
}

/** The first match at or behind `from`, the longest there. */
function firstMatch(
  units: readonly string[],
  tokens: readonly Token[],
  from: number,
): { start: number; end: number } | undefined {
  const star = tokens.indexOf(null);
  const head = star < 0 ? tokens : tokens.slice(0, star);
  const start = find(units, head, from);
  if (start === undefined) return undefined;
  const end = matchEnd(units, tokens, start, true);
  // Where the rest does not follow here, it does not follow further right.
  return end === undefined ? undefined : { start, end };
}

/** Where the match that starts at `start` ends. */
function matchEnd(
  units: readonly string[],
  tokens: readonly Token[],
  start: number,
  isLongest: boolean,
): number | undefined {
  const segments = segmentsOf(tokens);
  const [head = [], ...rest] = segments;
  if (!matchesAt(units, head, start)) return undefined;
  let at = start + head.length;
  for (const [index, segment] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const found = isLast && isLongest ? findLast(units, segment, at) : find(units, segment, at);
    if (found === undefined) return undefined;
    at = found + segment.length;
  }
  return at;
}

/** The runs of single characters between the stars. */
function segmentsOf(tokens: readonly Token[]): readonly (readonly (string | undefined)[])[] {
  const segments: (string | undefined)[][] = [[]];
  for (const token of tokens) {
    if (token === null) segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}

function matchesAt(units: readonly string[], segment: readonly Token[], start: number): boolean {
  return (
    start + segment.length <= units.length &&
    segment.every((token, index) => token === undefined || token === units[start + index])
  );
}

function find(units: readonly string[], segment: readonly Token[], from: number): number | undefined {
  for (let at = from; at + segment.length <= units.length; at++) if (matchesAt(units, segment, at)) return at;
  return undefined;
}

function findLast(units: readonly string[], segment: readonly Token[], from: number): number | undefined {
  for (let at = units.length - segment.length; at >= from; at--) if (matchesAt(units, segment, at)) return at;
  return undefined;
}
