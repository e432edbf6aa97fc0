import type { Linter } from '@plimsoll/core';
import type { EmbeddedDockerfile } from '@plimsoll/core/embedded';
import type { Position } from 'vscode-languageserver';
import { holdsInline } from '@plimsoll/core/dockerfile-names';
import { embeddedPart, wholePart, type Part } from './document/part.js';
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
  if (await linter.isExcluded(path)) return { document, parts: [] };
  const isHost = holdsInline(path.slice(path.lastIndexOf('/') + 1));
  return { document, parts: isHost ? await partsIn(document, path, linter) : [wholePart(document, path, linter)] };
}

const embedded = new WeakMap<Snapshot, readonly EmbeddedDockerfile[]>();

/** A compose or bake file is read once for each version. */
async function partsIn(document: Snapshot, path: string, linter: Linter): Promise<readonly Part[]> {
  const { readEmbedded, lintPart } = await import('@plimsoll/core/embedded');
  const inner = embedded.get(document) ?? readEmbedded(path, document.text).parts;
  embedded.set(document, inner);
  return inner.map((one) => embeddedPart(document, path, linter, one, lintPart));
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
