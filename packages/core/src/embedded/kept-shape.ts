import { applyEdits, type Edit } from '../text/edit.js';
import type { Writing } from './writing.js';

type Lines = Extract<Writing, { readonly kind: 'lines' }>;

/** Whether the text can be written as it is after these edits too: with its indentation, its end and what ends it. */
export function keepsShape(text: string, writing: Lines, edits: readonly Edit[]): boolean {
  const start = edits.reduce((least, { span }) => Math.min(least, span.start), text.length);
  const end = edits.reduce((most, { span }) => Math.max(most, span.end), 0);
  const own = edits.map(({ span, text }) => ({ span: { start: span.start - start, end: span.end - start }, text }));
  const edit = { span: { start, end }, text: applyEdits(text.slice(start, end), own) };
  // A block of empty lines does not say how far it is indented.
  if (writing.marker === undefined && (writing.indent === '' || edit.text.includes('\r'))) return false;
  const keepsMarker = writing.marker === undefined || !touchesMarker(text, writing.marker, edit);
  return keepsMarker && keepsEnd(text, writing, edit) && keepsMeasure(text, writing, edit);
}

/** How many line breaks stand at the end is part of how the text is written. */
function keepsEnd(text: string, { lastBreaks }: Lines, { span, text: inserted }: Edit): boolean {
  if (/\S/.test(text.slice(span.end, span.end + 200))) return true;
  const tail = text.slice(Math.max(0, span.start - 200), span.start) + inserted + text.slice(span.end);
  if (/^\s*$/.test(tail) || /\n[ \t]+\n*$/.test(tail)) return false;
  const breaks = /\n*$/.exec(tail)?.[0].length ?? 0;
  return lastBreaks === 'some' ? breaks > 0 : breaks === (lastBreaks === 'one' ? 1 : 0);
}

/** The line that the indentation is measured by must begin as it did, without more. */
function keepsMeasure(text: string, { measures }: Lines, { span, text: inserted }: Edit): boolean {
  if (measures === 'nothing') return true;
  const start = lineStart(text, lineStart(text, span.start) - 1);
  const feed = text.indexOf('\n', span.end);
  const end = feed < 0 ? text.length : feed + 1;
  const after = text.slice(start, span.start) + inserted + text.slice(span.end, end);
  if (measures === 'all lines') {
    // Lines of blanks keep them, but others do not: better not to touch any.
    if (/^[ \t]+\r?$/m.test(text.slice(start, end))) return false;
    return !/^[ \t]+\r?$/m.test(after) && (/^\S/m.test(after) || !/^\S/m.test(text.slice(start, end)));
  }
  const isFirst = start === 0 || /^\s*$/.test(text.slice(0, start));
  return !isFirst || /^\n*[^\s]/.test(after + text.slice(end, end + 200));
}

/** Whether a line could become the one that ends the text. */
function touchesMarker(text: string, marker: string, { span, text: inserted }: Edit): boolean {
  const start = lineStart(text, span.start);
  const feed = text.indexOf('\n', span.end);
  const after = text.slice(start, span.start) + inserted + text.slice(span.end, feed < 0 ? text.length : feed);
  return after.split('\n').some((line) => line.trim() === marker);
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
