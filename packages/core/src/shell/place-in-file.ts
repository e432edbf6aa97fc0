import type { Segments } from '../text/segments.js';
import { spanInFile } from '../text/segments.js';
import type { Span } from '../text/span.js';

/** The span in the file of a node of the tree; behind a last backslash the parser may end it past the text. */
export function placeInFile(frame: Segments, start: number, end: number): Span {
  const { length } = frame.text;
  return spanInFile(frame, Math.min(start, length), Math.min(end, length));
}
