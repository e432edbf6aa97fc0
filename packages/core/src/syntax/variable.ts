import type { Span } from '../text/span.js';
import { lex, type Part } from './lexer.js';

/** A variable in a text that BuildKit expands; spans are offsets in that text. */
export interface Variable {
  readonly name: string;
  /** From the `$` to the end, braces included. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `%`, `/` or `//` (`##` and `%%` are `#` and `%` with a pattern that begins so); absent in `$name` and `${name}`. */
  readonly modifier?: string;
  /** What stands behind the modifier, as written. */
  readonly word?: string;
  readonly wordSpan?: Span;
  readonly isQuoted: boolean;
  /** Whether it stands in the word of another variable. */
  readonly isNested: boolean;
}

/** The variables of a text, left to right, an outer one before the inner ones; none where BuildKit cannot read the text. */
export function variablesIn(text: string, escape: '\\' | '`', quotes = true): readonly Variable[] {
  if (!text.includes('$')) return [];
  const parts = lex(text, { escape: escape.charCodeAt(0), quotes });
  if (typeof parts === 'string') return [];
  const variables: Variable[] = [];
  collect(text, parts, { isQuoted: false, isNested: false }, variables);
  return variables;
}

type Surroundings = Pick<Variable, 'isQuoted' | 'isNested'>;

function collect(text: string, parts: readonly Part[], around: Surroundings, into: Variable[]): void {
  for (const part of parts) {
    if (part.kind === 'double') collect(text, part.parts, { ...around, isQuoted: true }, into);
    if (part.kind !== 'variable') continue;
    const { name, nameStart, start, end, modifier, word, replacement } = part;
    const base = {
      name,
      span: { start, end },
      nameSpan: { start: nameStart, end: nameStart + name.length },
      ...around,
    };
    if (modifier === undefined) {
      into.push(base);
      continue;
    }
    const wordSpan = { start: nameStart + name.length + modifier.length, end: end - 1 };
    into.push({ ...base, modifier, word: text.slice(wordSpan.start, wordSpan.end), wordSpan });
    const inner = { ...around, isNested: true };
    collect(text, word ?? [], inner, into);
    collect(text, replacement ?? [], inner, into);
  }
}
