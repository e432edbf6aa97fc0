/** The SPDX license list: which identifiers and exceptions there are, and how they are put together. */
import { once } from '../text/once.js';
import { dataOf } from './data-of.js';
import { json } from './data/spdx.js';
import { wordsOf } from './words-of.js';

interface StoredList {
  readonly schema: 1;
  readonly licenses: string;
  readonly deprecated: string;
  readonly exceptions: string;
}

const data = dataOf<StoredList>(json);
const current = once(() => new Set(wordsOf(data().licenses)));
/** In lower case: SPDX tells identifiers apart whatever their case. */
const licenses = once(() => new Set(wordsOf(`${data().licenses} ${data().deprecated}`.toLowerCase())));
const exceptions = once(() => new Set(wordsOf(data().exceptions.toLowerCase())));
const byLetters = once(() => new Map(wordsOf(data().licenses).map((id) => [lettersOf(id), id])));

/** Whether it is one identifier of the list as it is written there, and not a deprecated one. */
export function isSpdxId(text: string): boolean {
  return current().has(text);
}

/** Whether it is a license expression: identifiers in any case, `+`, `WITH`, `AND`, `OR`, parentheses and `LicenseRef-`; or `NONE` or `NOASSERTION`. */
export function isSpdxExpression(text: string): boolean {
  if (text === 'NONE' || text === 'NOASSERTION') return true;
  let depth = 0;
  // Whether a license or `(` has to come next; else an operator or `)`.
  let wants = true;
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (token === '(' && wants) depth++;
    else if (token === ')' && !wants && depth > 0) depth--;
    else if (wants && isLicense(token)) {
      wants = false;
      if (!/^with$/i.test(tokens[at + 1] ?? '')) continue;
      if (!isException(tokens[at + 2] ?? '')) return false;
      at += 2;
    } else if (!wants && /^(?:and|or)$/i.test(token)) wants = true;
    else return false;
  }
  return !wants && depth === 0;
}

/** The identifier with the same letters and digits, as `Apache-2.0` for `apache 2.0`; undefined where there is none. */
export function spdxIdLike(text: string): string | undefined {
  return byLetters().get(lettersOf(text));
}

function isLicense(token: string): boolean {
  return licenses().has(token.toLowerCase().replace(/\+$/, '')) || isReference(token, 'LicenseRef-');
}

function isException(token: string): boolean {
  return exceptions().has(token.toLowerCase()) || isReference(token, 'AdditionRef-');
}

/** A name of the author's own, in this document or in another one. */
function isReference(token: string, prefix: string): boolean {
  const name = token.replace(/^DocumentRef-[\w.-]+:/, '');
  return name.startsWith(prefix) && /^[A-Za-z0-9.-]+$/.test(name) && name.length > prefix.length;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9+]/g, '');
}
