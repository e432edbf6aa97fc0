import { oneSegment, type Segments } from '../text/segments.js';
import { skipSpace, trimmedEnd } from './characters.js';
import type { Comment } from './comment.js';
import type { Line, Lines } from './lines.js';

/** An instruction's line as BuildKit sees it: continuations joined, comments and blank lines in them left out. */
export interface Piece {
  /** From the first character that is no white space; heredocs are not in it. */
  readonly joined: Segments;
  /** The first line, from 1. */
  readonly line: number;
  /** The last line that was read for it. */
  readonly last: Line;
  /** The blank lines inside it, from 1. */
  readonly blankLines: readonly number[];
  /** What BuildKit has read before it stops at an overlong line inside the piece. */
  readonly cut?: { readonly joined: Segments; readonly line: Line };
}

const none: readonly number[] = [];

/** Reads the lines of one instruction; `start` is where `first` has its first character that is no white space. */
export function readPiece(
  text: string,
  lines: Lines,
  first: Line,
  start: number,
  escape: number,
  comments: Comment[],
): Piece {
  let stop = continuationAt(text, start, first.end, escape);
  if (stop < 0) {
    return {
      joined: oneSegment(text.slice(start, first.end), start),
      line: first.number,
      last: first,
      blankLines: none,
    };
  }
  const starts = [start];
  const ends = [stop];
  const blankLines: number[] = [];
  let last = first;
  let cut: Piece['cut'];
  while (stop >= 0) {
    const line = lines.next();
    if (line === undefined) break;
    last = line;
    if (line.isOverlong) cut ??= { joined: joinSlices(text, starts, ends), line };
    const content = skipSpace(text, line.start, line.end);
    if (content === line.end) {
      blankLines.push(line.number);
    } else if (text.charCodeAt(content) === 35) {
      comments.push(commentAt(text, line, content, true));
    } else {
      stop = continuationAt(text, line.start, line.end, escape);
      starts.push(line.start);
      ends.push(stop < 0 ? line.end : stop);
    }
  }
  const piece = { joined: joinSlices(text, starts, ends), line: first.number, last, blankLines };
  return cut === undefined ? piece : { ...piece, cut };
}

/** The comment that starts at `start` of a line. */
export function commentAt(text: string, line: Line, start: number, insideInstruction: boolean): Comment {
  const from = skipSpace(text, start + 1, line.end);
  return {
    span: { start, end: line.end },
    text: text.slice(from, trimmedEnd(text, from, line.end)),
    line: line.number,
    insideInstruction,
  };
}

/** Where the escape that continues a line stands, or -1; two escapes in a row do not continue it. */
function continuationAt(text: string, start: number, end: number, escape: number): number {
  let at = end - 1;
  while (at >= start && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at--;
  if (at < start || text.charCodeAt(at) !== escape) return -1;
  return at > start && text.charCodeAt(at - 1) === escape ? -1 : at;
}

function joinSlices(text: string, starts: readonly number[], ends: readonly number[]): Segments {
  const slices: string[] = [];
  const joinedStarts: number[] = [];
  const fileStarts: number[] = [];
  let length = 0;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? start;
    // An empty slice would say that a place belongs to a line that gives nothing to the text.
    if (end === start && (length > 0 || index < starts.length - 1)) continue;
    slices.push(text.slice(start, end));
    joinedStarts.push(length);
    fileStarts.push(start);
    length += end - start;
  }
  return { text: slices.join(''), joinedStarts, fileStarts };
}
