import type { ShellcheckComment, ShellcheckRange } from '../config/host.js';
import type { Fix } from '../finding/finding.js';
import type { PlacedScript } from '../model/facts.js';
import { endInFile, spanInFile, startInFile } from '../text/segments.js';
import type { Edit } from '../text/edit.js';
import { Source } from '../text/source.js';
import type { Span } from '../text/span.js';

/** The way from a place in a script, as ShellCheck counts, to the Dockerfile. */
export interface Placing {
  /** Where a stretch of the script stands; undefined where it is not the user's. */
  spanOf(range: ShellcheckRange): Span | undefined;
  /** The comment's fix, where it is certain what it would change in the file. */
  fixOf(comment: ShellcheckComment): Fix | undefined;
}

/** Places for one script; `file` is the Dockerfile's text. */
export function placingOf(file: string, { body, addedLine = Infinity, isJson }: PlacedScript): Placing {
  const lines = new Source('', body.text);

  /** The offset in the body; columns count code points. */
  function offsetOf(line: number, column: number): number {
    const own = line > addedLine ? line - 1 : line;
    const start = lines.lineStarts[own - 1];
    if (start === undefined) return own < 1 ? 0 : body.text.length;
    const end = lines.lineEnd(own);
    let at = start;
    for (let left = column - 1; left > 0 && at < end; left--) at += (body.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return at;
  }

  function rangeOf({ line, column, endLine, endColumn }: ShellcheckRange): Span | undefined {
    if (line === addedLine) return undefined;
    const start = offsetOf(line, column);
    return { start, end: Math.max(start, offsetOf(endLine, endColumn)) };
  }

  /** The edit in the file; undefined where the file has something else there than the script, or where it is not clear. */
  function editOf(range: Span, replacement: string, whole: Span): Edit | undefined {
    const { start, end } = range;
    if (/[\n\r]|<</.test(replacement) || replacement.endsWith('\\') || replacement.endsWith('`')) return undefined;
    const text = isJson ? JSON.stringify(replacement).slice(1, -1) : replacement;
    if (start < end) {
      const span = spanInFile(body, start, end);
      return file.slice(span.start, span.end) === body.text.slice(start, end) ? { span, text } : undefined;
    }
    const [before, behind] = [endInFile(body, start), startInFile(body, start)];
    // At a joint, as behind a continuation, what is put around something stays at its side.
    if (before !== behind && start !== whole.start && start !== whole.end) return undefined;
    const at = start === whole.start ? behind : before;
    return { span: { start: at, end: at }, text };
  }

  return {
    spanOf(range) {
      const found = rangeOf(range);
      return found && spanInFile(body, found.start, found.end);
    },
    fixOf(comment) {
      const { code, replacements } = comment;
      const ranges = replacements.map(rangeOf);
      if (ranges.length === 0 || !ranges.every((range) => range !== undefined)) return undefined;
      const whole = {
        start: Math.min(...ranges.map(({ start }) => start)),
        end: Math.max(...ranges.map(({ end }) => end)),
      };
      const edits = replacements.map(({ replacement }, index) => editOf(ranges[index] ?? whole, replacement, whole));
      if (!edits.every((edit) => edit !== undefined) || meet(edits)) return undefined;
      return { title: `Change it as ShellCheck suggests for SC${code}`, safety: 'suggested', edits };
    },
  };
}

/** Whether it is not clear in which order edits are meant. */
function meet(edits: readonly Edit[]): boolean {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  return sorted.some(({ span }, index) => index > 0 && span.start <= (sorted[index - 1]?.span.end ?? -1));
}
