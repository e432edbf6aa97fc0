import type { CommandArgument, Word as Node, WordPart } from 'unbash';
import type { Word } from '../syntax/word.js';
import { known, unknown } from '../text/known.js';
import type { Segments } from '../text/segments.js';
import type { Piece } from './pieces.js';
import { joinPieces, unescapedPieces } from './pieces.js';
import { placeInFile } from './place-in-file.js';

/** A word of a shell text as the rest of plimsoll sees words. */
export function shellWord(frame: Segments, node: CommandArgument): Word {
  const value = node.type === 'Word' ? valueOfWord(node) : valueOfAssignment(node);
  return {
    span: placeInFile(frame, node.pos, node.end),
    text: frame.text.slice(node.pos, node.end),
    value: value === undefined ? unknown : known(value),
  };
}

/** The text with quotes and escapes removed; undefined where an expansion stands in it. */
export function valueOfWord(node: Node): string | undefined {
  const { text } = node;
  if (!/[\\'"$`<>(]/.test(text)) return text;
  // Most words are told without their parts, which the tree makes by reading the word again.
  if (/^(?:"[^"$`\\]*"|'[^']*')$/.test(text)) return text.slice(1, -1);
  if (/^[^'\\]*(?:\$[\w{(@*#?!-]|`)/.test(text)) return undefined;
  return node.parts === undefined ? node.value : valueOfParts(node.parts);
}

/** The text of `name=value` in the arguments of `export` and the like. */
function valueOfAssignment(node: Exclude<CommandArgument, Node>): string | undefined {
  if (node.value.type !== 'Word' || node.index !== undefined) return undefined;
  const value = valueOfWord(node.value);
  return value === undefined ? undefined : `${node.name}${node.append === true ? '+=' : '='}${value}`;
}

function valueOfParts(parts: readonly WordPart[]): string | undefined {
  let value = '';
  for (const part of parts) {
    const piece = valueOfPart(part);
    if (piece === undefined) return undefined;
    value += piece;
  }
  return value;
}

function valueOfPart(part: WordPart): string | undefined {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return valueOfParts(part.parts);
    case 'Glob':
      return /[$`]/.test(part.text) ? undefined : part.value;
    case 'BraceExpansion':
    case 'ExtendedGlob':
      return /[$`]/.test(part.text) ? undefined : part.text;
    default:
      return undefined;
  }
}

/** Whether the word is one expansion and nothing else, quotes aside: `"$(curl ...)"`. */
export function isExpansion(node: Node): boolean {
  const parts = node.parts ?? [];
  const [part] = parts;
  if (parts.length !== 1 || part === undefined) return false;
  if (part.type === 'DoubleQuoted') return part.parts.length === 1 && part.parts[0]?.type !== 'Literal';
  return part.type.endsWith('Expansion') && part.type !== 'BraceExpansion';
}

/**
 * The text that the word hands to a shell that reads it as a script, with its way back to the file; expansions stay as written.
 * Undefined where that cannot be said place by place.
 */
export function scriptIn(frame: Segments, node: Node): Segments | undefined {
  if (node.parts === undefined) return joinPieces(frame, unescapedPieces(frame.text, node.pos, node.end, undefined));
  const pieces: Piece[] = [];
  for (const part of node.parts) {
    const own = piecesOfPart(frame.text, part);
    if (own === undefined) return undefined;
    for (const piece of own) pieces.push(piece);
  }
  return joinPieces(frame, pieces);
}

function piecesOfPart(text: string, part: WordPart): readonly Piece[] | undefined {
  switch (part.type) {
    case 'SingleQuoted':
      return [{ start: part.pos + 1, end: part.end - 1 }];
    case 'Literal':
      return unescapedPieces(text, part.pos, part.end, undefined);
    case 'DoubleQuoted':
      return part.parts.flatMap((child): readonly Piece[] =>
        child.type === 'Literal'
          ? unescapedPieces(text, child.pos, child.end, '$`"\\')
          : [{ start: child.pos, end: child.end }],
      );
    case 'AnsiCQuoted':
      return part.text.includes('\\') ? undefined : [{ start: part.pos + 2, end: part.end - 1 }];
    case 'LocaleString':
    case 'ProcessSubstitution':
      return undefined;
    default:
      return [{ start: part.pos, end: part.end }];
  }
}
