/** A place for people: line and column start at 1, the column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A path and its text, with a line table. Lines end at `\n` only, as BuildKit counts them. */
export class Source {
  readonly path: string;
  readonly text: string;
  #starts: readonly number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** The offsets at which the lines begin; made on first use. */
  get lineStarts(): readonly number[] {
    return (this.#starts ??= lineStartsOf(this.text));
  }

  /** The line and column of an offset; offsets outside the text are clamped. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineIndexAt(at);
    return { line: line + 1, column: at - (this.lineStarts[line] ?? 0) + 1 };
  }

  /** The offset of a position; a column past the end of its line is the end of that line. */
  offsetAt({ line, column }: Position): number {
    const start = this.lineStarts[line - 1];
    if (start === undefined) return line < 1 ? 0 : this.text.length;
    return Math.min(start + Math.max(0, column - 1), this.lineEnd(line));
  }

  /** The text of a line (from 1) without its line break. */
  lineText(line: number): string {
    const start = this.lineStarts[line - 1];
    if (start === undefined) return '';
    const end = this.lineEnd(line);
    return this.text.slice(start, end > start && this.text[end - 1] === '\r' ? end - 1 : end);
  }

  /** The offset of the `\n` that ends a line (from 1), or the end of the text. */
  lineEnd(line: number): number {
    const next = this.lineStarts[line];
    return next === undefined ? this.text.length : next - 1;
  }

  private lineIndexAt(offset: number): number {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
