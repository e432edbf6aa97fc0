import type { Writing } from './writing.js';

/** A text that is put into another, in that one's writing but without indentation; undefined where it cannot stand there. */
export function writtenText({ kind, template }: Writing, text: string): string | undefined {
  if (unprintable.test(text)) return undefined;
  const escaped = template === 'compose' ? text.replaceAll('$', '$$$$') : text.replaceAll(/([$%])(?=\{)/g, '$1$1');
  switch (kind) {
    case 'lines':
      return escaped;
    case 'double':
      return escaped.replaceAll(/[\\"\n\r\t]/g, (character) => escapes[character] ?? character);
    case 'single':
      return /[\r\n]/.test(text) ? undefined : escaped.replaceAll("'", "''");
    case 'folded':
      return /[\r\n]/.test(text) ? undefined : escaped;
    case 'plain':
      return /^[\w./=@+-]*$/.test(text) ? escaped : undefined;
  }
}

const unprintable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\uFEFF\uFFFE\uFFFF]/;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
