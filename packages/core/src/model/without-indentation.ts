import { joinPieces, type Piece } from '../shell/pieces.js';
import type { Segments } from '../text/segments.js';

/**
 * A script without the blanks that indent its continued lines: joined, they would look like blanks somebody typed between
 * two words. One stays where nothing else keeps the words apart.
 */
export function withoutIndentation(body: Segments, file: string): Segments {
  const { text, joinedStarts, fileStarts } = body;
  const pieces: Piece[] = [];
  let from = 0;
  for (let index = 1; index < joinedStarts.length; index++) {
    const joint = joinedStarts[index] ?? 0;
    const before = (fileStarts[index - 1] ?? 0) + joint - (joinedStarts[index - 1] ?? 0);
    if (joint < from || text[joint - 1] === '\n' || !file.slice(before, fileStarts[index]).includes('\n')) continue;
    let end = joint;
    while (isBlank(text.charCodeAt(end))) end++;
    const start = isBlank(text.charCodeAt(joint - 1)) ? joint : joint + 1;
    if (end <= start) continue;
    pieces.push({ start: from, end: start });
    from = end;
  }
  return pieces.length === 0 ? body : joinPieces(body, [...pieces, { start: from, end: text.length }]);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
