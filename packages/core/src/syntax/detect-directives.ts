import type { Directive, DirectiveName, Directives } from './directive.js';
import { directiveAt } from './directive-line.js';
import { linesOf } from './lines.js';

/** The `syntax` and `check` directives as BuildKit looks for them before it parses: only at the very start of a line, behind a `#!` line too. */
export function detectDirectives(text: string): Directives {
  const byHash = directivesBehind(text, '#');
  const check = byHash.get('check');
  const syntax = byHash.get('syntax') ?? directivesBehind(text, '//').get('syntax') ?? syntaxInJson(text);
  return { ...(syntax && { syntax: firstWord(syntax) }), ...(check && { check: firstWord(check) }) };
}

function directivesBehind(text: string, sign: '#' | '//'): ReadonlyMap<DirectiveName, Directive> {
  const found = new Map<DirectiveName, Directive>();
  const lines = linesOf(text);
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.number === 1 && text.startsWith('#!', line.start)) continue;
    const directive = directiveAt(text, line, line.start, sign);
    if (directive === undefined || found.has(directive.name)) break;
    found.set(directive.name, directive);
  }
  return found;
}

/** BuildKit takes the value up to the first blank. */
function firstWord(directive: Directive): Directive {
  const blank = directive.value.indexOf(' ');
  if (blank < 0) return directive;
  const { start } = directive.valueSpan;
  return { ...directive, value: directive.value.slice(0, blank), valueSpan: { start, end: start + blank } };
}

/** A file that is a JSON object may name its frontend in `syntax`. */
function syntaxInJson(text: string): Directive | undefined {
  if (!/^\ufeff?[\t\n\r ]*\{/.test(text)) return undefined;
  const span = { start: 0, end: text.length };
  try {
    const { syntax: value } = JSON.parse(text.replace(/^\ufeff/, '')) as { readonly syntax?: unknown };
    return typeof value === 'string' ? { name: 'syntax', value, span, valueSpan: span, line: 1 } : undefined;
  } catch {
    return undefined;
  }
}
