import type { Span } from '../text/span.js';
import { countBefore } from '../text/count-before.js';

/** How a piece of a text comes from its file: `same` letter by letter, `other` as an escape or a folded line break, `value` as what a variable stands for. */
export type PieceKind = 'same' | 'other' | 'value';

/** A piece of an inner text and the stretch of the host file that says it. */
export interface Piece {
  /** Where it begins in the inner text, and how long it is there; it may be empty. */
  readonly at: number;
  readonly length: number;
  /** In the host. */
  readonly start: number;
  readonly end: number;
  readonly kind: PieceKind;
  /** Whether the letters of a `value` stand in the host too, as those of a default do. */
  readonly isSame: boolean;
}

/** A text that stands in a host file in another writing; pieces are in order in both. */
export interface PlacedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A file as a text of its own. */
export function wholeText(text: string): PlacedText {
  const piece: Piece = { at: 0, length: text.length, start: 0, end: text.length, kind: 'same', isSame: true };
  return { text, pieces: [piece] };
}

/** Puts a placed text together, from left to right. */
export interface Placer {
  /** How long the text is so far. */
  readonly length: number;
  /** What stands at `from..to` of the outer text. */
  copy(from: number, to: number, kind?: 'same' | 'value'): void;
  /** Another text for `from..to` of the outer text. */
  put(text: string, from: number, to: number, kind: 'other' | 'value'): void;
  done(): PlacedText;
}

/** A placer whose offsets are those of `outer`, and whose result leads to the host of `outer`. */
export function placer(outer: PlacedText): Placer {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;

  function add(text: string, start: number, end: number, kind: PieceKind, isSame: boolean): void {
    const last = pieces.at(-1);
    const joins = isSame && last?.isSame === true && last.kind === kind && last.end === start;
    if (joins) pieces[pieces.length - 1] = { ...last, length: last.length + text.length, end };
    else pieces.push({ at: length, length: text.length, start, end, kind, isSame });
    texts.push(text);
    length += text.length;
  }

  return {
    get length() {
      return length;
    },
    copy(from, to, kind = 'same') {
      for (let index = indexAt(outer, from); index < outer.pieces.length; index++) {
        const piece = outer.pieces[index] as Piece;
        if (piece.at >= to) break;
        const [first, end] = [Math.max(from, piece.at), Math.min(to, piece.at + piece.length)];
        if (first >= end) continue;
        const own = kind === 'value' || piece.kind === 'value' ? 'value' : piece.kind;
        const text = outer.text.slice(first, end);
        if (piece.isSame) add(text, piece.start + first - piece.at, piece.start + end - piece.at, own, true);
        else add(text, piece.start, piece.end, own, false);
      }
    },
    put: (text, from, to, kind) => add(text, startInHost(outer, from), endInHost(outer, to), kind, false),
    done: () => ({ text: texts.join(''), pieces }),
  };
}

/** Where something that begins at `offset` begins in the host. */
export function startInHost(placed: PlacedText, offset: number): number {
  const piece = placed.pieces[indexAt(placed, offset)];
  if (piece === undefined) return 0;
  const inside = offset - piece.at;
  if (inside >= piece.length) return inside === piece.length ? piece.end : piece.end + (inside - piece.length);
  return piece.isSame ? piece.start + inside : piece.start;
}

/** Where something that ends at `offset` ends in the host. */
export function endInHost(placed: PlacedText, offset: number): number {
  if (offset <= 0) return startInHost(placed, 0);
  const piece = placed.pieces[indexAt(placed, offset - 1)];
  if (piece === undefined) return 0;
  return piece.isSame ? piece.start + Math.min(offset - piece.at, piece.length) : piece.end;
}

/** The span in the host; an empty one stays empty. */
export function spanInHost(placed: PlacedText, { start, end }: Span): Span {
  const from = startInHost(placed, start);
  return { start: from, end: end <= start ? from : Math.max(from, endInHost(placed, end)) };
}

/** The offset of the inner text for one of the host; what stands between two pieces, as indentation does, belongs to the later. */
export function offsetInPlaced({ text, pieces }: PlacedText, offset: number): number {
  const piece = pieces[countBefore(pieces, ({ start }) => start <= offset) - 1];
  if (piece === undefined) return 0;
  if (offset >= piece.end) return Math.min(piece.at + piece.length, text.length);
  return piece.isSame ? piece.at + offset - piece.start : piece.at;
}

/** The index of the last piece that begins at `offset` or before it and is not empty, if there is one. */
export function indexAt({ pieces }: PlacedText, offset: number): number {
  return Math.max(0, countBefore(pieces, ({ at }) => at <= offset) - 1);
}
