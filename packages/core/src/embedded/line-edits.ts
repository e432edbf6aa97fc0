import type { Edit } from '../text/edit.js';
import { endInHost, startInHost, type PlacedText } from './placed-text.js';
import type { Writing } from './writing.js';

type Lines = Extract<Writing, { readonly kind: 'lines' }>;

/** An edit of a text that stands line for line in its host; `text` is written as there already, but for indentation. */
export function lineEdit(placed: PlacedText, writing: Lines, host: string, edit: Edit): Edit | undefined {
  const { span, text } = edit;
  const { indent, lineBreak } = writing;
  const startsLine = isLineStart(placed.text, span.start);
  if (startsLine && isLineStart(placed.text, span.end) && (text === '' || text.endsWith('\n'))) {
    const lines = text.split('\n').slice(0, -1);
    const written = lines.map((line) => (isBlank(line) ? line : indent + line) + lineBreak).join('');
    const whole = { start: lineStart(placed, host, span.start), end: lineStart(placed, host, span.end) };
    // The file may end without a line break.
    if (whole.end > 0 && host[whole.end - 1] !== '\n') return undefined;
    return { span: whole, text: written };
  }
  // Behind the last line break the host goes on with something else.
  if (startsLine && span.start === placed.text.length && span.start > 0) return undefined;
  // An empty line may be less indented than others.
  const start = startsLine ? lineStart(placed, host, span.start) : startInHost(placed, span.start);
  const isLast = span.end === placed.text.length;
  const end = isLast ? endInHost(placed, span.end) : startInHost(placed, span.end);
  const lines = text.split('\n');
  const isFollowed = !isLast && !/[\r\n]/.test(placed.text[span.end] ?? '');
  const written = lines.map((line, index) => {
    const isOwn = index > 0 || startsLine;
    const isNeeded = isOwn && (!isBlank(line) || (index === lines.length - 1 && isFollowed));
    return (index > 0 ? lineBreak : '') + (isNeeded ? indent : '') + line;
  });
  return { span: { start, end: Math.max(start, end) }, text: written.join('') };
}

function isBlank(line: string): boolean {
  return line === '' || line === '\r';
}

function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}

/** Where the line of the host begins; behind the last line that of whatever follows. */
function lineStart(placed: PlacedText, host: string, offset: number): number {
  if (offset === placed.text.length && offset > 0) return endInHost(placed, offset);
  return host.lastIndexOf('\n', startInHost(placed, offset) - 1) + 1;
}
