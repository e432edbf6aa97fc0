import { Buffer } from 'node:buffer';
import type { Position, Range } from 'vscode-languageserver-protocol';

/** A text as a client counts in it: written apart from the server, which must not judge itself. */
export interface ClientText {
  readonly text: string;
  readonly lineCount: number;
  /** The offset of a position; undefined where the text has no such place. */
  offsetOf(position: Position): number | undefined;
  /** Start and end in the text; undefined where one of them is no place, or they are the wrong way round. */
  spanOf(range: Range): readonly [number, number] | undefined;
}

/** A text whose columns count in `encoding`; a client itself may point into a pair of surrogates, and a test does. */
export function clientText(text: string, encoding = 'utf-16', sender: 'server' | 'client' = 'server'): ClientText {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];

  function offsetOf({ line, character }: Position): number | undefined {
    const start = starts[line];
    if (start === undefined || character < 0) return undefined;
    const own = text.slice(start, starts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
    if (encoding === 'utf-16') {
      const isInside = /[\uD800-\uDBFF]/.test(own[character - 1] ?? '') && /[\uDC00-\uDFFF]/.test(own[character] ?? '');
      return character > own.length || (isInside && sender === 'server') ? undefined : start + character;
    }
    let units = 0;
    let offset = start;
    for (const letter of own) {
      if (units >= character) break;
      units += encoding === 'utf-8' ? Buffer.byteLength(letter) : 1;
      offset += letter.length;
    }
    return units === character ? offset : undefined;
  }

  return {
    text,
    lineCount: starts.length,
    offsetOf,
    spanOf(range) {
      const [start, end] = [offsetOf(range.start), offsetOf(range.end)];
      return start === undefined || end === undefined || start > end ? undefined : [start, end];
    },
  };
}

/** The text after edits, which may come in any order; throws where they overlap or are out of range. */
export function textAfter(
  { text, spanOf }: ClientText,
  edits: readonly { readonly range: Range; readonly newText: string }[],
): string {
  const placed = edits.map(({ range, newText }) => ({ span: spanOf(range), newText }));
  let after = '';
  let at = 0;
  for (const { span, newText } of placed.toSorted(
    (a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) || (a.span?.[1] ?? 0) - (b.span?.[1] ?? 0),
  )) {
    if (span === undefined) throw new Error('an edit is out of range');
    if (span[0] < at) throw new Error('edits overlap');
    after += text.slice(at, span[0]) + newText;
    at = span[1];
  }
  return after + text.slice(at);
}
