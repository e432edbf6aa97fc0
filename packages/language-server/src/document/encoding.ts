import type { InitializeParams, Position } from 'vscode-languageserver';
import { PositionEncodingKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The units in which columns are counted. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

const encodings: readonly string[] = [
  PositionEncodingKind.UTF8,
  PositionEncodingKind.UTF16,
  PositionEncodingKind.UTF32,
];

/** The first that the client offers and we know; one that offers none counts in UTF-16. */
export function encodingFor({ capabilities }: InitializeParams): Encoding {
  const offered = capabilities.general?.positionEncodings ?? [];
  return (offered.find((encoding) => encodings.includes(encoding)) ?? 'utf-16') as Encoding;
}

/** A position as the client counts it, for one that counts in UTF-16. */
export function encodePosition(document: TextDocument, { line, character }: Position, encoding: Encoding): Position {
  if (encoding === 'utf-16') return { line, character };
  const before = lineOf(document, line).slice(0, character);
  return { line, character: lengthIn(before, encoding) };
}

/** The other way; a column behind the end of the line is its end, one inside a character is its start. */
export function decodePosition(document: TextDocument, { line, character }: Position, encoding: Encoding): Position {
  if (encoding === 'utf-16') return { line, character };
  let units = 0;
  let offset = 0;
  for (const letter of lineOf(document, line)) {
    units += lengthIn(letter, encoding);
    if (units > character) break;
    offset += letter.length;
  }
  return { line, character: offset };
}

function lineOf(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}

function lengthIn(text: string, encoding: 'utf-8' | 'utf-32'): number {
  let length = 0;
  for (const letter of text) length += encoding === 'utf-32' ? 1 : bytesOf(letter.codePointAt(0) ?? 0);
  return length;
}

function bytesOf(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_00_00 ? 3 : 4;
}
