import type { Edit, Linter, Reading, Report, Span } from '@plimsoll/core';
import type { EmbeddedDockerfile } from '@plimsoll/core/embedded';
import type { Range, TextEdit } from 'vscode-languageserver';
import type { Snapshot } from './snapshot.js';

/** One Dockerfile in a document: the document itself, or one inside a compose or bake file. All offsets are of its own text. */
export interface Part {
  readonly path: string;
  readonly text: string;
  /** What people call it, where a document has several. */
  readonly name: string | undefined;
  /** What it means. */
  read(): Promise<Reading>;
  /** What is wrong with it; `quick`: without what another program would have to be asked for. */
  lint(quick?: 'quick'): Promise<Report>;
  /** The text after its fixes, in at most ten passes. */
  fix: Linter['fix'];
  rangeOf(span: Span): Range;
  /** The offset here of one in the document; undefined where the document has something else there. */
  offsetOf(documentOffset: number): number | undefined;
  /** The edits in the document; undefined where one of them cannot be made there. */
  textEditsOf(edits: readonly Edit[]): TextEdit[] | undefined;
}

/** The document as one Dockerfile. */
export function wholePart(document: Snapshot, path: string, linter: Linter): Part {
  const { text } = document;
  return {
    path,
    text,
    name: undefined,
    read: () => linter.read(path, text),
    lint: (quick) => linter.lint(path, text, quick),
    fix: (...parameters) => linter.fix(...parameters),
    rangeOf: (span) => document.rangeOf(span),
    offsetOf: (offset) => offset,
    textEditsOf: (edits) => edits.map(({ span, text: newText }) => ({ range: document.rangeOf(span), newText })),
  };
}

/** A Dockerfile within a compose or bake file; `lint` is that of core for one. */
export function embeddedPart(
  document: Snapshot,
  path: string,
  linter: Linter,
  inner: EmbeddedDockerfile,
  lint: (linter: Linter, path: string, inner: EmbeddedDockerfile, quick?: 'quick') => Promise<Report>,
): Part {
  const { text, name, builds } = inner;
  return {
    path,
    text,
    name,
    read: () => linter.read(path, text, builds[0]),
    lint: (quick) => lint(linter, path, inner, quick),
    fix: (at, given, accepts) => linter.fix(at, given, accepts, builds[0]),
    rangeOf: (span) => document.rangeOf(inner.toHost(span)),
    offsetOf: (offset) => inner.toInner(offset),
    textEditsOf: (edits) =>
      inner.toHostEdits(edits)?.map(({ span, text: newText }) => ({ range: document.rangeOf(span), newText })),
  };
}
