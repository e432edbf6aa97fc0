import { spanInFile, type Segments } from '../text/segments.js';
import { isBlank } from './characters.js';
import type { Property } from './instruction.js';
import type { SyntaxFault } from './fault.js';
import { quotedRanges, wordAt, type Range } from './words.js';

/** What ENV, LABEL and ARG set, the same as BuildKit's arguments, and what is wrong. */
export interface Properties {
  readonly properties: readonly Property[];
  readonly args: readonly string[];
  readonly faults: readonly SyntaxFault[];
}

type Escape = '\\' | '`';

/** The properties of ARG: words that may have a value. */
export function argProperties(body: Segments, escape: Escape): Properties {
  const ranges = quotedRanges(body.text, escape);
  const properties = ranges.map((range) => propertyAt(body, range, escape));
  return { properties, args: ranges.map(({ start, end }) => body.text.slice(start, end)), faults: [] };
}

/** The properties of ENV and LABEL: words with a `=`, or a name, blanks and the value up to the end. */
export function envProperties(body: Segments, keyword: string, escape: Escape): Properties {
  const ranges = quotedRanges(body.text, escape);
  const [first] = ranges;
  if (first === undefined) return { properties: [], args: [], faults: [] };
  if (!hasEquals(body.text, first)) return legacyProperty(body, keyword, escape);
  const properties: Property[] = [];
  const args: string[] = [];
  const faults: SyntaxFault[] = [];
  for (const range of ranges) {
    if (hasEquals(body.text, range)) {
      const property = propertyAt(body, range, escape);
      properties.push(property);
      args.push(property.name.text, property.value?.text ?? '', '=');
    } else {
      const word = body.text.slice(range.start, range.end);
      const span = spanInFile(body, range.start, range.end);
      faults.push({ span, message: `\`${word}\` in ${keyword} has no \`=\`.`, help: 'Write `name=value`.' });
    }
  }
  return { properties, args, faults };
}

function legacyProperty(body: Segments, keyword: string, escape: Escape): Properties {
  const { text } = body;
  let nameEnd = 0;
  while (nameEnd < text.length && !isBlank(text.charCodeAt(nameEnd))) nameEnd++;
  if (nameEnd === text.length) {
    const fault = {
      span: spanInFile(body, 0, nameEnd),
      message: `${keyword} gives \`${text}\` no value.`,
      help: 'Write `name=value`.',
    };
    return { properties: [], args: [], faults: [fault] };
  }
  let valueStart = nameEnd;
  while (isBlank(text.charCodeAt(valueStart))) valueStart++;
  const name = wordAt(body, { start: 0, end: nameEnd }, escape);
  const value = wordAt(body, { start: valueStart, end: text.length }, escape);
  const span = spanInFile(body, 0, text.length);
  return { properties: [{ span, name, value, legacy: true }], args: [name.text, value.text, ''], faults: [] };
}

function propertyAt(body: Segments, range: Range, escape: Escape): Property {
  const { start, end } = range;
  const equals = equalsIn(body.text, range);
  const span = spanInFile(body, start, end);
  if (equals === end) return { span, name: wordAt(body, range, escape), legacy: false };
  const name = wordAt(body, { start, end: equals }, escape);
  return { span, name, value: wordAt(body, { start: equals + 1, end }, escape), legacy: false };
}

function hasEquals(text: string, range: Range): boolean {
  return equalsIn(text, range) < range.end;
}

/** The offset of the first `=` in a range, or its end. */
function equalsIn(text: string, { start, end }: Range): number {
  const at = text.slice(start, end).indexOf('=');
  return at < 0 ? end : start + at;
}
