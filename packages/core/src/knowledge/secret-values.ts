import { once } from '../text/once.js';
import { secretPatterns } from './secret-patterns.js';

/** A token of a known service in a text; offsets in that text. */
export interface SecretMatch {
  readonly start: number;
  readonly end: number;
  /** `a GitHub token`. */
  readonly name: string;
}

/** One expression for all, so that a text is read once; the group that took part says which it is. */
const anyPattern = once(() => {
  const all = secretPatterns();
  return {
    all,
    expression: new RegExp(`(?<![A-Za-z\\d])(?:${all.map(({ pattern }) => `(${pattern})`).join('|')})`, 'g'),
  };
});

/** Documented examples, placeholders and fillers. */
const filler =
  /example|sample|dummy|fake|placeholder|change[-_ ]?me|replace|insert|your|redacted|deadbeef|abcdef|123456|qwerty|foobar|test[-_]?(?:key|token|secret)|(.)\1{5}|xxx|\*\*\*|\.\.\.|<[^>]*>|\{\{|^%/i;

/** What stands for a value that somebody else gives. */
const plain =
  /^(?:pass(?:word)?|pwd|secret|token|user|admin|root|none|null|nil|true|false|test|dev|development|build|ci|local|x+|me|default|key|value|empty|todo|tbd|n\/?a|[-_*.]*)$/i;

/** The tokens of known services in a text from a place on where no word goes on, left to right, documented examples left out. */
export function secretsIn(text: string, from = 0): readonly SecretMatch[] {
  // A key has blanks.
  if (text.includes('-----BEGIN ')) return matchesIn(text, 0);
  const found: SecretMatch[] = [];
  longWord.lastIndex = from;
  for (let word = longWord.exec(text); word !== null; word = longWord.exec(text)) {
    found.push(...matchesIn(word[0], word.index));
  }
  return found;
}

/** What a token is at least: all of them are words of such characters, and as long. */
const longWord = /[\w.:/+=-]{20,}/g;

function matchesIn(text: string, offset: number): readonly SecretMatch[] {
  const { all, expression } = anyPattern();
  if (text.search(expression) < 0) return [];
  return Array.from(text.matchAll(expression)).flatMap(({ 0: found, index, ...groups }) => {
    const which = all.findIndex((_, at) => groups[at + 1] !== undefined);
    const name = all[which]?.name ?? 'a secret';
    const isKey = found.startsWith('-----');
    if (!isKey && (filler.test(found) || entropyOf(found.slice(4)) < 2.8)) return [];
    return [{ start: offset + index, end: offset + index + found.trimEnd().length, name }];
  });
}

/** Whether somebody wrote it only to fill the place: `changeme`, `<token>`, `dummy`. */
export function isPlaceholder(value: string): boolean {
  return plain.test(value) || filler.test(value);
}

/** Whether a value is of the kind that a machine makes for a secret: long, of letters and digits, without order. */
export function looksRandom(value: string): boolean {
  if (!/^[\w+/=.:~!@#%^&*-]{16,512}$/.test(value) || isPlaceholder(value)) return false;
  // Names, versions, paths, hosts and addresses are words with separators.
  if (/^[a-z][a-z\d]*(?:[-_./:][a-z\d]+)*$/i.test(value) && !/\d[a-z]+\d+[a-z]/i.test(value)) return false;
  if (!/\d/.test(value) || !/[a-z]/i.test(value) || /^[./~]|\/.*\/.*\./.test(value)) return false;
  return entropyOf(value) >= (/^[a-f\d-]+$/i.test(value) ? 3 : 3.3);
}

/** Bits of each character, by how often each is there. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
