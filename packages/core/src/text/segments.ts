import type { Span } from './span.js';

/**
 * A text put together from slices of a file, and the way back.
 *
 * `joinedStarts[i]` is where slice `i` begins in `text`, `fileStarts[i]` where it begins in the file. Slices are in order,
 * have the same length in both, and between two of them the file has something (`\`, line break, comment) that `text` has not.
 */
export interface Segments {
  readonly text: string;
  readonly joinedStarts: readonly number[];
  readonly fileStarts: readonly number[];
  /** Where slice `i` ends in the file, where that does not follow from its length: in decoded text an escape such as `\n` is a slice of its own. */
  readonly fileEnds?: readonly number[];
}

/** A text that is one slice of the file. */
export function oneSegment(text: string, fileStart: number): Segments {
  return { text, joinedStarts: [0], fileStarts: [fileStart] };
}

/** The place in the file where something that starts at `offset` of the joined text starts: at a joint, the later slice. */
export function startInFile(segments: Segments, offset: number): number {
  return toFile(segments, offset, lastAtMost(segments.joinedStarts, offset));
}

/** The place in the file where something that ends at `offset` of the joined text ends: at a joint, the earlier slice. */
export function endInFile(segments: Segments, offset: number): number {
  const index = offset <= 0 ? 0 : lastAtMost(segments.joinedStarts, offset - 1);
  const isEnd = offset > 0 && offset === (segments.joinedStarts[index + 1] ?? segments.text.length);
  return (isEnd ? segments.fileEnds?.[index] : undefined) ?? toFile(segments, offset, index);
}

/** The span in the file of `start..end` of the joined text; an empty range stays empty. */
export function spanInFile(segments: Segments, start: number, end: number): Span {
  const { joinedStarts, fileStarts, fileEnds } = segments;
  const index = lastAtMost(joinedStarts, start);
  const from = toFile(segments, start, index);
  if (end <= start) return { start: from, end: from };
  // Most spans lie inside one slice.
  const isInside = fileEnds === undefined && end <= (joinedStarts[index + 1] ?? end) && fileStarts.length > 0;
  return { start: from, end: isInside ? from + end - start : endInFile(segments, end) };
}

/** The slice `start..end` of a joined text, with its way back to the file. */
export function sliceSegments(segments: Segments, start: number, end: number): Segments {
  const first = lastAtMost(segments.joinedStarts, start);
  const joinedStarts: number[] = [];
  const fileStarts: number[] = [];
  const fileEnds: number[] = [];
  for (let index = first; index < segments.joinedStarts.length; index++) {
    const joined = segments.joinedStarts[index] ?? 0;
    if (joined >= end && joinedStarts.length > 0) break;
    const from = Math.max(joined, start);
    joinedStarts.push(from - start);
    fileStarts.push((segments.fileStarts[index] ?? 0) + from - joined);
    if (segments.fileEnds) fileEnds.push(endInFile(segments, Math.min(segments.joinedStarts[index + 1] ?? end, end)));
  }
  const text = segments.text.slice(start, end);
  return segments.fileEnds ? { text, joinedStarts, fileStarts, fileEnds } : { text, joinedStarts, fileStarts };
}

function toFile(segments: Segments, offset: number, index: number): number {
  return (segments.fileStarts[index] ?? 0) + offset - (segments.joinedStarts[index] ?? 0);
}

/** The index of the last number that is at most `offset`; the numbers rise. */
function lastAtMost(numbers: readonly number[], offset: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
