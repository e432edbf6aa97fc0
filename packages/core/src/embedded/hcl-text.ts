import type { TextValue } from './file-value.js';
import { fill } from './filled-text.js';
import { scanHclTemplate } from './hcl-template.js';
import type { PlacedText } from './placed-text.js';
import type { Writing } from './writing.js';

const opening = /"|<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;

/** The text in quotes or the heredoc that begins at `at`, and where it ends; `outer` is the whole file. */
export function readHclText(
  outer: PlacedText,
  at: number,
): { readonly value: TextValue; readonly end: number; readonly isClosed: boolean } | undefined {
  opening.lastIndex = at;
  const [found, dash, marker] = opening.exec(outer.text) ?? [];
  if (found === undefined) return undefined;
  const from = at + found.length;
  const strips = dash === '-';
  const template = scanHclTemplate(
    outer.text,
    from,
    marker === undefined ? { kind: 'quote' } : { kind: 'marker', marker, strips },
  );
  const { parts, end, fault, isClosed, indent } = template;
  const writing: Writing =
    marker === undefined
      ? { kind: 'double', template: 'hcl' }
      : {
          kind: 'lines',
          template: 'hcl',
          indent: strips ? indentIn(outer.text, parts[0]?.start ?? from, indent) : '',
          lineBreak: '\n',
          measures: strips ? 'all lines' : 'nothing',
          lastBreaks: 'some',
          marker,
        };
  const value: TextValue = {
    kind: 'text',
    host: outer.text,
    span: { start: from, end: Math.max(from, marker === undefined ? end - 1 : end - marker.length) },
    writing,
    fault,
    fill: (variables) => fill(outer, parts, variables),
  };
  return { value, end, isClosed };
}

/** The blanks that were left out before the first text. */
function indentIn(text: string, start: number, indent: number): string {
  const before = text.slice(Math.max(0, start - indent), start);
  return /^[ \t]*$/.test(before) && before.length === indent ? before : ' '.repeat(indent);
}
