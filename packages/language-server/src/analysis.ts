import type { Linter } from '@plimsoll/core';
import type { Position } from 'vscode-languageserver';
import { wholePart, type Part } from './document/part.js';
import type { Snapshot } from './document/snapshot.js';

/** One version of a document and the Dockerfiles in it. */
export interface Analysis {
  readonly document: Snapshot;
  readonly parts: readonly Part[];
}

/** A place in one of the Dockerfiles of a document. */
export interface PlaceInPart {
  readonly document: Snapshot;
  readonly part: Part;
  /** In the part's text, UTF-16. */
  readonly offset: number;
}

/** What `linter` makes of a document that lies at `path`; nothing where the config excludes it. */
export async function analyse(document: Snapshot, path: string, linter: Linter): Promise<Analysis> {
  return { document, parts: (await linter.isExcluded(path)) ? [] : [wholePart(document, path, linter)] };
}

/** Where a position is; undefined where the document has no Dockerfile there. */
export function placeAt({ document, parts }: Analysis, position: Position): PlaceInPart | undefined {
  const at = document.offsetAt(position);
  for (const part of parts) {
    const offset = part.offsetOf(at);
    if (offset !== undefined) return { document, part, offset };
  }
  return undefined;
}
