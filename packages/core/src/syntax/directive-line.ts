import { skipSpace } from './characters.js';
import type { Directive } from './directive.js';
import type { Line } from './lines.js';

const pattern = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=/;

/** The directive of a line whose comment sign stands at `start`, if it is one. */
export function directiveAt(text: string, line: Line, start: number, sign: '#' | '//'): Directive | undefined {
  if (!text.startsWith(sign, start)) return undefined;
  const nameStart = skipSpace(text, start + sign.length, line.end);
  const match = pattern.exec(text.slice(nameStart, line.end));
  const name = match?.[1]?.toLowerCase();
  if (match === null || (name !== 'syntax' && name !== 'escape' && name !== 'check')) return undefined;
  const rest = nameStart + match[0].length;
  let valueStart = rest;
  let valueEnd = line.end;
  while (valueEnd > rest && isTrimmed(text.charCodeAt(valueEnd - 1))) valueEnd--;
  while (valueStart < valueEnd && isTrimmed(text.charCodeAt(valueStart))) valueStart++;
  if (valueStart === valueEnd) {
    // A value of blanks only is its last blank.
    if (rest === line.end) return undefined;
    valueStart = line.end - 1;
    valueEnd = line.end;
  }
  return {
    name,
    value: text.slice(valueStart, valueEnd),
    span: { start, end: line.end },
    valueSpan: { start: valueStart, end: valueEnd },
    line: line.number,
  };
}

function isTrimmed(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
}
