import { literalSteps, type CharacterSet, type PathStep } from './path-steps.js';

const notSlash: CharacterSet = (code) => code !== 0x2f;
const notBreak: CharacterSet = (code) => code !== 0x0a;
const any: CharacterSet = () => true;

// A character or a range in a class, and a class.
const item = String.raw`(?:\\[^]|[^\\\]\-])(?:-(?:\\[^]|[^\\\]\-]))?`;
const wholeClass = String.raw`\[(?:\^|(?!\^))(?:${item})+\]`;
const items = new RegExp(item, 'gu');
const wellFormed = new RegExp(String.raw`^(?:\\[^]|${wholeClass}|[^\\[])*$`, 'u');
const oneCharacter = new RegExp(String.raw`^(?:\\[^]|${wholeClass}|[^\\[])$`, 'u');
const pieces = new RegExp(String.raw`\*\*\/?|[*?]|\\[^]|${wholeClass}|[^]`, 'gu');
// From star to star; one in a class is none.
const chunks = /\**((?:\\[^]?|\[(?:\\[^]?|[^\]\\])*\]?|[^\\*[])*)/gy;

/** Whether BuildKit refuses to build with this pattern: it is as strict as Go's `filepath.Match` is with the path `.`. */
export function isBadPattern(pattern: string): boolean {
  const [first = '', second = ''] = Array.from(pattern.matchAll(chunks), ([, chunk = '']) => chunk);
  if (!wellFormed.test(first)) return true;
  // What follows is looked at only where the start fits.
  const fits = oneCharacter.test(first) && (first === '?' || setOf(first)?.(0x2e) === true);
  return fits && !wellFormed.test(second);
}

/**
 * What a pattern (cleaned, without `!`) takes; undefined where it takes nothing, or what nobody can have meant: BuildKit makes
 * it a regular expression without escaping everything, so that `\d` is a digit, `*a{2}` means `*aa`, and `|` parts two of them.
 */
export function ignorePatternSteps(pattern: string): readonly PathStep[] | undefined {
  const [, before, after] = /^([^*?[\]\\]*)(?:\*\*([^*?[\]\\]*))?$/.exec(pattern) ?? [];
  if (before !== undefined && after === undefined) return literalSteps(before);
  if (before !== undefined && after === '') return [...literalSteps(before), { kind: 'many', has: any }];
  if (before === '' && after?.startsWith('/')) return [...folders(any), ...literalSteps(after.slice(1))];
  if (before === '') return [{ kind: 'many', has: any }, ...literalSteps(after ?? '')];
  if (!wellFormed.test(pattern) || /\{\d+(?:,\d*)?\}/.test(pattern)) return undefined;
  const steps: PathStep[] = [];
  for (const { 0: piece, index } of pattern.matchAll(pieces)) {
    if (piece.startsWith('**') && index + piece.length < pattern.length) steps.push(...folders(notBreak));
    else if (piece.startsWith('*')) steps.push({ kind: 'many', has: piece === '*' ? notSlash : notBreak });
    else {
      const has = piece === '?' ? notSlash : setOf(piece);
      if (has === undefined) return undefined;
      steps.push({ kind: 'one', has });
    }
  }
  return steps;
}

/** Any number of folders, each with its slash. */
function folders(has: CharacterSet): readonly PathStep[] {
  return [{ kind: 'pass', count: 2 }, { kind: 'many', has }, ...literalSteps('/')];
}

/** What a character, an escaped one or a class takes; undefined for what is an error or something else to BuildKit. */
function setOf(piece: string): CharacterSet | undefined {
  if (!piece.startsWith('[')) {
    const code = piece === '|' || piece === '^' ? undefined : codeOf(piece);
    return code === undefined ? undefined : (one) => one === code;
  }
  const isNegated = piece[1] === '^';
  const content = piece.slice(isNegated ? 2 : 1, -1);
  // A wildcard is one in a class too, which makes two of it.
  if (/[*?]|\[:/.test(content.replaceAll(/\\[^]/g, ''))) return undefined;
  const ranges: (readonly [number, number])[] = [];
  for (const [range] of content.matchAll(items)) {
    const [low = '', high = low] = range.match(/\\[^]|[^-]/gu) ?? [];
    const [from, to] = [codeOf(low), codeOf(high)];
    if (from === undefined || to === undefined || from > to) return undefined;
    ranges.push([from, to]);
  }
  return (code) => ranges.some(([from, to]) => from <= code && code <= to) !== isNegated;
}

/** The character, or the one behind a backslash; an escaped letter or digit is something else, or an error. */
function codeOf(character: string): number | undefined {
  const [, escaped = character] = /^\\([^])$/u.exec(character) ?? [];
  return escaped !== character && /[^\0-/:-@[-`{-\x7f]/u.test(escaped) ? undefined : escaped.codePointAt(0);
}
