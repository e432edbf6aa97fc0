import type { Segments } from '../text/segments.js';
import { endInFile, sliceSegments, startInFile } from '../text/segments.js';

/** A stretch `start..end` of a text that stays when quotes or escapes are taken away; `text` is what an escape stands for. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

/** The pieces of a text put one after the other, with their way back to the file. */
export function joinPieces(of: Segments, pieces: readonly Piece[]): Segments {
  const parts = pieces.filter(({ start, end }) => start < end);
  return parts.length === 0 ? sliceSegments(of, 0, 0) : joinSegments(parts.map((piece) => segmentsOf(of, piece)));
}

function segmentsOf(of: Segments, { start, end, text }: Piece): Segments {
  if (text === undefined) return sliceSegments(of, start, end);
  return { text, joinedStarts: [0], fileStarts: [startInFile(of, start)], fileEnds: [endInFile(of, end)] };
}

/** Texts one behind the other, at least one; each keeps its way back to the file. */
export function joinSegments(all: readonly Segments[]): Segments {
  const texts: string[] = [];
  const joinedStarts: number[] = [];
  const fileStarts: number[] = [];
  const fileEnds: number[] = [];
  let length = 0;
  for (const part of all) {
    for (let index = 0; index < part.joinedStarts.length; index++) {
      joinedStarts.push(length + (part.joinedStarts[index] ?? 0));
      fileStarts.push(part.fileStarts[index] ?? 0);
      fileEnds.push(endInFile(part, part.joinedStarts[index + 1] ?? part.text.length));
    }
    texts.push(part.text);
    length += part.text.length;
  }
  const text = texts.join('');
  return all.some((part) => part.fileEnds !== undefined)
    ? { text, joinedStarts, fileStarts, fileEnds }
    : { text, joinedStarts, fileStarts };
}

/**
 * What stays of `start..end` when a backslash in front of one of `escapable`, or of anything, goes; with a line break both go.
 */
export function unescapedPieces(
  text: string,
  start: number,
  end: number,
  escapable: string | undefined,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (let at = text.indexOf('\\', start); at >= 0 && at < end - 1; at = text.indexOf('\\', at + 2)) {
    const next = text[at + 1] ?? '';
    if (next !== '\n' && escapable?.includes(next) === false) continue;
    pieces.push({ start: from, end: at });
    if (next !== '\n') pieces.push({ start: at, end: at + 2, text: next });
    from = at + 2;
  }
  pieces.push({ start: from, end });
  return pieces;
}
