import type { Span } from '../text/span.js';
import { placer, type PlacedText } from './placed-text.js';

/** A part of a template, by the offsets of the template's text. */
export type TemplatePart =
  /** It stands for itself; `isValue`: as the value of a variable. */
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly isValue: boolean }
  /** An escape, or a value that stands elsewhere. */
  | {
      readonly kind: 'other';
      readonly start: number;
      readonly end: number;
      readonly text: string;
      readonly isValue: boolean;
    }
  /** What only the run of compose or bake knows, unless it is a variable of the file; `name` is what to call it. */
  | {
      readonly kind: 'unknown';
      readonly start: number;
      readonly end: number;
      readonly name: string;
      readonly isVariable?: true;
    };

/** The value of a variable of the file; undefined where it has none that is known. */
export type Variables = (name: string) => string | undefined;

/** A template with its variables filled in. */
export interface FilledText {
  readonly placed: PlacedText;
  /** Where in the text something stands that nobody here knows: it reads `${NAME}` there. */
  readonly unknown: readonly Span[];
  /** The names of these places; the text has no variable of its own of that name. */
  readonly names: ReadonlySet<string>;
}

/** The text of a template; `outer` is what its parts are offsets of. */
export function fill(outer: PlacedText, template: readonly TemplatePart[], variables: Variables): FilledText {
  const parts = template.map((part): TemplatePart => {
    const text = part.kind === 'unknown' && part.isVariable === true ? variables(part.name) : undefined;
    return text === undefined ? part : { kind: 'other', start: part.start, end: part.end, text, isValue: true };
  });
  const free = parts.some(({ kind }) => kind === 'unknown') ? freeNames(outer.text, parts) : undefined;
  const { copy, put, done } = placer(outer);
  const unknown: Span[] = [];
  const names = new Set<string>();
  let length = 0;
  for (const part of parts) {
    const { kind, start, end } = part;
    if (kind === 'text') {
      copy(start, end, part.isValue ? 'value' : 'same');
      length += end - start;
    } else if (kind === 'other') {
      put(part.text, start, end, part.isValue ? 'value' : 'other');
      length += part.text.length;
    } else {
      const name = free?.(part.name) ?? part.name;
      const text = `\${${name}}`;
      put(text, start, end, 'value');
      names.add(name);
      unknown.push({ start: length, end: length + text.length });
      length += text.length;
    }
  }
  return { placed: done(), unknown, names };
}

/** A name like the wanted one that the text itself does not have. */
function freeNames(text: string, parts: readonly TemplatePart[]): (wanted: string) => string {
  const taken = new Set<string>();
  for (const part of parts) {
    if (part.kind === 'unknown') continue;
    const own = part.kind === 'text' ? text.slice(part.start, part.end) : part.text;
    for (const [word] of own.matchAll(/\w+/g)) taken.add(word);
  }
  return (wanted) => {
    let name = wanted;
    while (taken.has(name)) name += '_';
    return name;
  };
}
