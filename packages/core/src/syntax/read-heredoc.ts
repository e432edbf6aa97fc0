import type { Segments } from '../text/segments.js';
import type { Heredoc } from './heredoc.js';
import type { HeredocOpener } from './heredoc-words.js';
import type { Line, Lines } from './lines.js';

/** A heredoc as far as it goes. */
export interface ReadHeredoc {
  readonly heredoc: Heredoc;
  readonly isTerminated: boolean;
  /** The last line that was read for it, if any. */
  readonly last?: Line;
  /** The first line in it that BuildKit does not read. */
  readonly overlong?: Line;
}

/** Reads the lines of a heredoc up to the one that has its name, or to the end of the text; `start` is where they begin. */
export function readHeredoc(text: string, lines: Lines, opener: HeredocOpener, start: number): ReadHeredoc {
  const { name, chomp } = opener;
  const contentLines: Line[] = [];
  let last: Line | undefined;
  let overlong: Line | undefined;
  let isTerminated = false;
  let end = start;
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    last = line;
    if (line.isOverlong) overlong ??= line;
    const from = chomp ? skipTabs(text, line.start, line.end) : line.start;
    if (line.end - from === name.length && text.startsWith(name, from)) {
      isTerminated = true;
      break;
    }
    contentLines.push(line);
    end = line.next;
  }
  const contentSpan = { start, end };
  const content = chomp
    ? withoutTabs(text, contentLines)
    : { text: text.slice(start, end), joinedStarts: [0], fileStarts: [start] };
  return {
    heredoc: { ...opener, contentSpan, content },
    isTerminated,
    ...(last && { last }),
    ...(overlong && { overlong }),
  };
}

function skipTabs(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 9) at++;
  return at;
}

function withoutTabs(text: string, lines: readonly Line[]): Segments {
  const slices: string[] = [];
  const joinedStarts: number[] = [];
  const fileStarts: number[] = [];
  let length = 0;
  for (const { start, next } of lines) {
    const from = skipTabs(text, start, next);
    slices.push(text.slice(from, next));
    joinedStarts.push(length);
    fileStarts.push(from);
    length += next - from;
  }
  return { text: slices.join(''), joinedStarts, fileStarts };
}
