import { known, unknown, type Known } from '../text/known.js';
import type { Span } from '../text/span.js';
import { lex, type Part } from './lexer.js';
import { render } from './render.js';

/** A word without its quotes and escapes, read as BuildKit reads it before it uses it; unknown where a variable stands in it. */
export function wordValue(text: string, escape: '\\' | '`', span?: Span): Known<string> {
  if (isPlain(text, escape)) return known(text, span);
  const parts = lex(text, { escape: escape.charCodeAt(0), quotes: true });
  if (typeof parts === 'string' || parts.some(hasVariable)) return unknown;
  const value = render(parts, { text, rawQuotes: false, rawEscapes: false, variable: () => undefined });
  return value === undefined ? unknown : known(value, span);
}

function isPlain(text: string, escape: string): boolean {
  return !(
    text.includes('$') ||
    text.includes('"') ||
    text.includes("'") ||
    text.includes(escape) ||
    text.startsWith('\ufeff')
  );
}

function hasVariable(part: Part): boolean {
  return part.kind === 'variable' || (part.kind === 'double' && part.parts.some(hasVariable));
}
