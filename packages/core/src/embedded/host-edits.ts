import { overlap, type Edit } from '../text/edit.js';
import { keepsShape } from './kept-shape.js';
import { lineEdit } from './line-edits.js';
import { endInHost, indexAt, startInHost, type PlacedText } from './placed-text.js';
import type { Writing } from './writing.js';
import { writtenText } from './written-text.js';

/** The edits of the host that make these edits of the text; undefined where one cannot be made exactly. */
export function hostEdits(
  placed: PlacedText,
  writing: Writing,
  host: string,
  edits: readonly Edit[],
): readonly Edit[] | undefined {
  const isLegal = edits.every(
    ({ span }) => 0 <= span.start && span.start <= span.end && span.end <= placed.text.length,
  );
  if (edits.length === 0 || placed.pieces.length === 0 || !isLegal || overlap(edits)) return undefined;
  if (writing.kind === 'lines' && !keepsShape(placed.text, writing, edits)) return undefined;
  const made: Edit[] = [];
  for (const edit of edits) {
    const found = hostEdit(placed, writing, host, edit);
    if (found === undefined) return undefined;
    made.push(found);
  }
  return overlap(made) ? undefined : made;
}

function hostEdit(placed: PlacedText, writing: Writing, host: string, edit: Edit): Edit | undefined {
  const { span } = edit;
  if (!cutsNothing(placed, host, edit)) return undefined;
  const text = writtenText(writing, edit.text);
  if (text === undefined || joins(placed, writing, host, { span, text })) return undefined;
  return writing.kind === 'lines'
    ? lineEdit(placed, writing, host, { span, text })
    : flowEdit(placed, writing.kind, host, { span, text });
}

/** Whether the edit cuts no escape in two, and leaves what a variable stands for alone. */
function cutsNothing(placed: PlacedText, host: string, { span }: Edit): boolean {
  const { pieces } = placed;
  for (let index = Math.max(0, indexAt(placed, span.start - 1) - 1); index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.at > span.end) break;
    const end = piece.at + piece.length;
    if (end < span.start) continue;
    const cutsStart = piece.at < span.start && span.start < end;
    const cutsEnd = piece.at < span.end && span.end < end;
    if (piece.kind !== 'value') {
      if (!piece.isSame && (cutsStart || cutsEnd)) return false;
      continue;
    }
    const isTouched = piece.at < span.end && span.start < end;
    // A default stands within its variable, and what is put behind `$NAME` would go on with the name.
    const meets = piece.isSame ? span.start === end || span.end === piece.at : false;
    const goesOn = span.start === end && host[piece.end - 1] !== '}';
    if (isTouched || cutsStart || cutsEnd || meets || goesOn || piece.length === 0) return false;
  }
  return true;
}

/** Whether the signs of a variable or an escape come together by the edit. */
function joins(placed: PlacedText, { template }: Writing, host: string, { span, text }: Edit): boolean {
  const signs = template === 'compose' ? '$' : '$%';
  const before = placed.pieces[indexAt(placed, span.start - 1)];
  const isSign = span.start > 0 && signs.includes(host[endInHost(placed, span.start) - 1] ?? ' ');
  // In HCL an escape is one only as long as its brace follows.
  if (isSign && (before?.isSame === true || template === 'hcl')) return true;
  return template === 'hcl' && /[$%]$/.test(text) && host[startInHost(placed, span.end)] === '{';
}

/** An edit within one line of the host; where lines are put together, no edit comes near their ends. */
function flowEdit(
  placed: PlacedText,
  kind: 'double' | 'single' | 'plain' | 'folded',
  host: string,
  { span, text }: Edit,
): Edit | undefined {
  const isFirst = span.start === 0;
  const isLast = span.end === placed.text.length;
  const start = isFirst ? startInHost(placed, 0) : endInHost(placed, span.start);
  const end = isLast ? endInHost(placed, span.end) : startInHost(placed, span.end);
  const [before, after] = [hostOf(placed, host, span.start - 1), hostOf(placed, host, span.end)];
  if (`${isFirst ? '' : before}${host.slice(start, end)}${isLast ? '' : after}`.includes('\n')) return undefined;
  const isInside = !isFirst && !isLast;
  if ((kind === 'folded' || kind === 'plain') && !isInside) return undefined;
  if (kind === 'plain' && /[\s:#]/.test(before + after)) return undefined;
  return { span: { start, end: Math.max(start, end) }, text };
}

/** What the host has for the piece, or in a longer one the unit, at an offset. */
function hostOf(placed: PlacedText, host: string, offset: number): string {
  const piece = placed.pieces[indexAt(placed, offset)];
  if (piece === undefined) return '';
  return piece.isSame ? (host[piece.start + offset - piece.at] ?? '') : host.slice(piece.start, piece.end);
}
