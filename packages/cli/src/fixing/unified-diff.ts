import { FILE_HEADERS_ONLY, formatPatch, OMIT_HEADERS, structuredPatch, type StructuredPatchHunk } from 'diff';

/** Lines around a change, as git has them. */
const around = 3;

/** How many lines may come and go before the search for the shortest diff, which takes the square of it, is given up. */
const mostEdits = 2000;

/**
 * The difference between two texts as `git apply` and `patch -p1` take it: names quoted and a tab behind those with blanks as
 * git does, line ends as they are. Empty where there is none.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const limits = { context: around, maxEditLength: mostEdits };
  const found = structuredPatch('', '', before, after, undefined, undefined, limits);
  const patch = {
    oldFileName: `a/${path}`,
    newFileName: `b/${path}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: found?.hunks ?? [wholeHunk(linesOf(before), linesOf(after))],
  };
  const header = formatPatch({ ...patch, hunks: [] }, FILE_HEADERS_ONLY);
  // Without it, `patch` takes what is behind a blank for a date.
  const named = header.replaceAll(/^(?:---|\+\+\+) [^"\n]* [^"\n]*$/gm, '$&\t');
  return named + formatPatch(patch, OMIT_HEADERS);
}

/** One hunk from the first line that differs to the last. */
function wholeHunk(before: readonly string[], after: readonly string[]): StructuredPatchHunk {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const start = Math.max(0, head - around);
  const behind = Math.min(tail, around);
  const [oldEnd, newEnd] = [before.length - tail, after.length - tail];
  return {
    oldStart: start + 1,
    oldLines: oldEnd + behind - start,
    newStart: start + 1,
    newLines: newEnd + behind - start,
    lines: [
      ...rows(' ', before.slice(start, head)),
      ...rows('-', before.slice(head, oldEnd)),
      ...rows('+', after.slice(head, newEnd)),
      ...rows(' ', before.slice(oldEnd, oldEnd + behind)),
    ],
  };
}

function rows(sign: string, lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'],
  );
}

/** The lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
