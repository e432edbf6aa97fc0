import { known, unknown, type Known } from '../text/known.js';
import { lex, lexFault, type LexFailure, type LexSettings, type Part, type VariablePart } from './lexer.js';
import { render, renderWords, type Rendering } from './render.js';
import { type InvalidPattern, withoutPrefix, withoutSuffix, withReplacement } from './wildcard.js';

/** The value of a variable: undefined where it is not set, unknown where it is set to something that cannot be told. */
export type Lookup = (name: string) => Known<string> | undefined;

/** What a text becomes. */
export interface Expansion {
  /** Unknown where a variable that matters is, and where BuildKit stops with an error. */
  readonly value: Known<string>;
  /** The names that are not set, whether they matter or not, in the order they were met. */
  readonly unset: ReadonlySet<string>;
  /** The names that are set. */
  readonly matched: ReadonlySet<string>;
  /** Whether BuildKit stops: `${name:?}`, a bad substitution, an open quote. */
  readonly isError: boolean;
  /** Why it stops, the first of its reasons; absent where only we stop, as the text is nested too deep. */
  readonly fault?: ExpansionFault;
}

/** Why BuildKit cannot expand a text; offsets in the text. */
export interface ExpansionFault {
  /** What cannot be read, a `?` whose variable is `unset` or `empty`, or a `pattern` behind `#`, `%` or `/`. */
  readonly kind: Exclude<LexFailure, 'deep'> | 'modifier' | 'unset' | 'empty' | 'pattern';
  /** Of the `$`, or of an open quote. */
  readonly start: number;
  /** Of what begins there; the end of the line where it does not end. */
  readonly end: number;
}

/** The value of a text in which BuildKit expands variables, quotes and escapes removed. */
export function expand(text: string, lookup: Lookup, escape: '\\' | '`'): Known<string> {
  return expansionOf(text, lookup, escape).value;
}

/** What a text becomes, and the names in it; without `quotes` as in the content of a heredoc, where quotes mean nothing. */
export function expansionOf(text: string, lookup: Lookup, escape: '\\' | '`', quotes = true): Expansion {
  const run = runOf(text, lookup, { escape: escape.charCodeAt(0), quotes });
  const value = run.parts && render(run.parts, renderingOf(run, false));
  const isUnknown = value === undefined || run.isError || value.length > maximumLength;
  return { value: isUnknown ? unknown : known(value), ...namesOf(run) };
}

/** The words that a text becomes, as EXPOSE splits it: a value with blanks is several. */
export function expandWords(text: string, lookup: Lookup, escape: '\\' | '`'): Known<readonly string[]> {
  const run = runOf(text, lookup, { escape: escape.charCodeAt(0), quotes: true });
  const words = run.parts && renderWords(run.parts, renderingOf(run, false));
  return words === undefined || run.isError ? unknown : known(words.map((word) => word.text));
}

/** A longer value is unknown, as `A=$A$A` written thirty times fills any memory. */
const maximumLength = 65_536;

interface Run {
  readonly text: string;
  readonly parts: readonly Part[] | undefined;
  readonly lookup: Lookup;
  readonly unset: Set<string>;
  readonly matched: Set<string>;
  isError: boolean;
  fault: ExpansionFault | undefined;
}

function runOf(text: string, lookup: Lookup, settings: LexSettings): Run {
  const parts = lex(text, settings);
  const isError = typeof parts === 'string';
  const fault = isError ? faultOf(text, settings) : undefined;
  return { text, parts: isError ? undefined : parts, lookup, unset: new Set(), matched: new Set(), isError, fault };
}

function faultOf(text: string, settings: LexSettings): ExpansionFault | undefined {
  const { failure, start } = lexFault(text, settings) ?? { failure: 'deep', start: 0 };
  if (failure === 'deep') return undefined;
  const lineEnd = text.indexOf('\n', start);
  const last = lineEnd < 0 ? text.length : lineEnd;
  const close = failure === 'substitution' ? text.indexOf('}', start) : -1;
  return { kind: failure, start, end: close < 0 || close >= last ? last : close + 1 };
}

function namesOf({ unset, matched, isError, fault }: Run): Omit<Expansion, 'value'> {
  return { unset, matched, isError, ...(fault && { fault }) };
}

function renderingOf(run: Run, rawEscapes: boolean): Rendering {
  return { text: run.text, rawQuotes: false, rawEscapes, variable: (part) => valueOf(run, part) };
}

function valueOf(run: Run, part: VariablePart): string | undefined {
  const { name, modifier, word, replacement } = part;
  const isPattern = modifier === '#' || modifier === '%' || replacement !== undefined;
  const operand = word && render(word, renderingOf(run, isPattern));
  const substitute = replacement && render(replacement, renderingOf(run, true));
  const found = run.lookup(name);
  (found === undefined ? run.unset : run.matched).add(name);
  const value = found === undefined ? '' : found.known ? found.value : undefined;
  switch (modifier) {
    case undefined:
      return value;
    case '-':
      return found === undefined ? operand : value;
    case ':-':
      return value === '' ? operand : value;
    case '+':
      return found === undefined ? '' : operand;
    case ':+':
      return value === '' || value === undefined ? value : operand;
    case '?':
    case ':?':
      if (found === undefined) return stop(run, part, 'unset');
      return value === '' && modifier === ':?' ? stop(run, part, 'empty') : value;
    case '#':
    case '%':
      return operand === undefined ? undefined : trimmed(run, part, modifier, value, operand);
    case '/':
    case '//':
      if (operand === undefined || substitute === undefined) return undefined;
      return checked(run, part, value, withReplacement(value ?? '', operand, substitute, modifier === '//'));
    default:
      return stop(run, part, 'modifier');
  }
}

function trimmed(
  run: Run,
  part: VariablePart,
  modifier: '#' | '%',
  value: string | undefined,
  operand: string,
): string | undefined {
  const isLongest = operand.startsWith(modifier);
  const pattern = isLongest ? operand.slice(1) : operand;
  const trim = modifier === '#' ? withoutPrefix : withoutSuffix;
  return checked(run, part, value, trim(value ?? '', pattern, isLongest));
}

/** A pattern can be wrong whatever the value is. */
function checked(
  run: Run,
  part: VariablePart,
  value: string | undefined,
  result: string | InvalidPattern | undefined,
): string | undefined {
  if (typeof result === 'object') return stop(run, part, 'pattern');
  return value === undefined ? undefined : result;
}

function stop(run: Run, { start, end }: VariablePart, kind: ExpansionFault['kind']): undefined {
  run.isError = true;
  run.fault ??= { kind, start, end };
}
