import type { Span } from '@plimsoll/core';
import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decodePosition, encodePosition, type Encoding } from './encoding.js';

/** One version of a document: it stays as it is while the document goes on. Offsets count in UTF-16. */
export interface Snapshot {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** How many lines the protocol counts: a lone carriage return ends one, too. */
  readonly lineCount: number;
  /** A position as the client counts it. */
  positionAt(offset: number): Position;
  /** Behind the end of a line is its end, behind the last line the end of the text. */
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
  spanOf(range: Range): Span;
}

const latest = new WeakMap<TextDocument, Snapshot>();

/** The document as it stands now; the same snapshot as long as its version is the same. */
export function snapshotOf(document: TextDocument, encoding: Encoding): Snapshot {
  const known = latest.get(document);
  if (known?.version === document.version) return known;
  const snapshot = createSnapshot(document.uri, document.languageId, document.version, document.getText(), encoding);
  latest.set(document, snapshot);
  return snapshot;
}

/** A snapshot of a text. */
export function createSnapshot(
  uri: string,
  languageId: string,
  version: number,
  text: string,
  encoding: Encoding,
): Snapshot {
  const fixed = TextDocument.create(uri, languageId, version, text);
  const positionAt = (offset: number): Position => encodePosition(fixed, fixed.positionAt(offset), encoding);
  const offsetAt = (position: Position): number => fixed.offsetAt(decodePosition(fixed, position, encoding));
  return {
    uri,
    languageId,
    version,
    text,
    get lineCount() {
      return fixed.lineCount;
    },
    positionAt,
    offsetAt,
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
    spanOf: ({ start, end }) => ({ start: offsetAt(start), end: offsetAt(end) }),
  };
}
