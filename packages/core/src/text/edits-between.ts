import type { Edit } from './edit.js';

/** Changed lines up to which the fewest edits are looked for: the work grows with their square. */
const mostChanged = 1000;

/** Lines `fromStart` to `fromEnd` of one text become lines `toStart` to `toEnd` of the other; ends are exclusive. */
interface Hunk {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** The edits that make `after` of `before`, small and in order: as few lines as can be, and of these what differs. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let [oldEnd, nowEnd] = [old.length, now.length];
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd--;
    nowEnd--;
  }
  const hunks = hunksOf(old.slice(start, oldEnd), now.slice(start, nowEnd));
  const edits: Edit[] = [];
  let line = 0;
  let offset = 0;
  for (const { from, to } of hunks) {
    for (; line < start + from[0]; line++) offset += (old[line] ?? '').length;
    const removed = old.slice(start + from[0], start + from[1]);
    const added = now.slice(start + to[0], start + to[1]);
    if (removed.length !== added.length) edits.push(narrowed(offset, removed.join(''), added.join('')));
    else edits.push(...lineByLine(offset, removed, added));
  }
  return edits;
}

/** As many lines as before: each is taken for what became of the one in its place. */
function lineByLine(start: number, removed: readonly string[], added: readonly string[]): readonly Edit[] {
  let offset = start;
  return removed.flatMap((line, index) => {
    const edit = line === added[index] ? [] : [narrowed(offset, line, added[index] ?? '')];
    offset += line.length;
    return edit;
  });
}

/** Each with its line break. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The edit without what both begin and end with. */
function narrowed(offset: number, removed: string, added: string): Edit {
  const shorter = Math.min(removed.length, added.length);
  let start = 0;
  while (start < shorter && removed[start] === added[start]) start++;
  let end = 0;
  while (end < shorter - start && removed.at(-1 - end) === added.at(-1 - end)) end++;
  // Not between the halves of a character, nor between those of a line break.
  if (isSplit(removed, start) || isSplit(added, start)) start--;
  if (isSplit(removed, removed.length - end) || isSplit(added, added.length - end)) end--;
  return {
    span: { start: offset + start, end: offset + removed.length - end },
    text: added.slice(start, added.length - end),
  };
}

function isSplit(text: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(at - 1, at + 1));
}

/** Myers' greedy search for the fewest inserted and removed lines. */
function hunksOf(old: readonly string[], now: readonly string[]): readonly Hunk[] {
  const whole: readonly Hunk[] = [{ from: [0, old.length], to: [0, now.length] }];
  if (old.length === 0 || now.length === 0) return whole;
  const size = Math.min(mostChanged, old.length + now.length);
  const farthest = new Int32Array(2 * size + 3);
  const trace: Int32Array[] = [];
  for (let changes = 0; changes <= size; changes++) {
    trace.push(farthest.slice(size + 1 - changes, size + 2 + changes));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const at = size + 1 + diagonal;
      const isDown =
        diagonal === -changes || (diagonal !== changes && (farthest[at - 1] ?? 0) < (farthest[at + 1] ?? 0));
      let x = isDown ? (farthest[at + 1] ?? 0) : (farthest[at - 1] ?? 0) + 1;
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++;
      farthest[at] = x;
      if (x >= old.length && x - diagonal >= now.length) return backtracked(trace, old.length, now.length);
    }
  }
  return whole;
}

/** The way back through the steps, as hunks from the top. */
function backtracked(trace: readonly Int32Array[], oldLength: number, nowLength: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [x, y] = [oldLength, nowLength];
  for (let changes = trace.length - 1; changes > 0; changes--) {
    const reached = trace[changes] ?? new Int32Array();
    const diagonal = x - y;
    const at = (k: number): number => reached[k + changes] ?? 0;
    const isDown = diagonal === -changes || (diagonal !== changes && at(diagonal - 1) < at(diagonal + 1));
    const before = isDown ? diagonal + 1 : diagonal - 1;
    const fromX = at(before);
    const fromY = fromX - before;
    const [toX, toY] = isDown ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const last = hunks.at(-1);
    if (last !== undefined && last.from[0] === toX && last.to[0] === toY) {
      hunks[hunks.length - 1] = { from: [fromX, last.from[1]], to: [fromY, last.to[1]] };
    } else hunks.push({ from: [fromX, toX], to: [fromY, toY] });
    [x, y] = [fromX, fromY];
  }
  return hunks.toReversed();
}
