import { csvFields } from '../syntax/csv-fields.js';
import { expansionOf, type Expansion } from '../syntax/expand.js';
import type { Instruction, Kind, Property } from '../syntax/instruction.js';
import { spanInWord } from '../syntax/span-in-word.js';
import { variablesIn, type Variable } from '../syntax/variable.js';
import type { Word } from '../syntax/word.js';
import { known } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import { spanInFile } from '../text/segments.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { textOf, type BaseVariables } from './scopes.js';

/** A variable that is surely not set where BuildKit expands it. */
export interface UnsetVariable {
  readonly name: string;
  /** From the `$` to the end. */
  readonly span: Span;
  /** Whether the text minds that it may not be set: `${name:-x}`, `${name:+x}`, and `${name:?}`, which is an error of its own. */
  readonly isForeseen: boolean;
}

/** What sets a name in another pair of the very ENV that uses it; undefined where none does, or only the pair itself. */
export function setterBeside(instruction: Instruction, { name, span }: UnsetVariable): Property | undefined {
  if (instruction.kind !== 'env') return undefined;
  return instruction.properties.find(
    (property) => property.name.text === name && !(property.span.start <= span.start && span.end <= property.span.end),
  );
}

/** The kinds in which BuildKit expands variables and says so where one is not set; EXPOSE is not among them. */
export const expandingKinds = [
  'add',
  'copy',
  'env',
  'label',
  'user',
  'workdir',
  'volume',
  'stopsignal',
  'arg',
  'run',
] as const;

/** What BuildKit sets or asks for by itself, so that it never counts as not set. */
const outside = /^BUILDKIT_SBOM_SCAN_(?:CONTEXT|STAGE)$/;

/** A text that is expanded as one, and the way from its offsets to the file. */
export interface Piece {
  readonly text: string;
  readonly quotes: boolean;
  spanOf(start: number, end: number): Span;
}

/** The variables that are not set, once for each text that BuildKit expands, in its order. */
export function unsetVariables(model: Model, instruction: Instruction, base: BaseVariables): readonly UnsetVariable[] {
  return mayUse(instruction) ? unset[base](model, instruction) : none;
}

const none: readonly UnsetVariable[] = [];

const unset = {
  known: oncePerLasting((model: Model, instruction: Instruction) => findUnset(model, instruction, 'known')),
  none: oncePerLasting((model: Model, instruction: Instruction) => findUnset(model, instruction, 'none')),
};

function findUnset(model: Model, instruction: Instruction, base: BaseVariables): readonly UnsetVariable[] {
  const found: UnsetVariable[] = [];
  const above = new Set<string>();
  if (instruction.kind === 'arg') {
    for (const property of instruction.properties) {
      if (property.value !== undefined && !isGiven(model, property)) expandPiece(pieceOf(instruction, property.value));
      above.add(property.name.text);
    }
    return found;
  }
  for (const piece of piecesOf(instruction)) expandPiece(piece);
  return found;

  function expandPiece({ text, quotes, spanOf }: Piece): void {
    if (!text.includes('$')) return;
    const escape = quotes ? model.escape : '\\';
    // What one ARG sets its next names see, with or without a value.
    const lookUp = (name: string) => (above.has(name) ? known('') : textOf(model.variableAt(instruction, name, base)));
    const readable = readablePart(text, (part) => isUnreadable(expansionOf(part, lookUp, escape, quotes)), quotes);
    const { unset } = expansionOf(readable, lookUp, escape, quotes);
    if (unset.size === 0) return;
    const variables = variablesIn(readable, escape, quotes);
    for (const name of unset) {
      if (outside.test(name) || (base === 'none' && model.isDeclaredAt(instruction, name))) continue;
      const uses = variables.filter((one) => one.name === name);
      const { start, end } = uses[0]?.span ?? { start: 0, end: text.length };
      const isForeseen = uses.length > 0 && uses.every((use) => foresees(use) || uses.some((one) => holds(one, use)));
      found.push({ name, span: spanOf(start, end), isForeseen });
    }
  }
}

/** Whether any text of the instruction can have a variable. */
function mayUse({ joined, heredocs }: Instruction): boolean {
  return joined.text.includes('$') || heredocs.some(({ content }) => content.text.includes('$'));
}

function foresees({ modifier = '' }: Variable): boolean {
  return /^:?[-+?]$/.test(modifier);
}

/** Whether a use stands in the substitute of another: `${name:+:$name}`. */
function holds(outer: Variable, { span }: Variable): boolean {
  return foresees(outer) && outer.span.start < span.start && span.end < outer.span.end;
}

/** Whether not even the variables of a text are known; one that must not be empty stops BuildKit too, but later. */
function isUnreadable({ isError, unset, matched }: Expansion): boolean {
  return isError && unset.size === 0 && matched.size === 0;
}

/** More substitutions of a text that cannot be read are not tried. */
const mostCuts = 8;

/** The text, or where BuildKit cannot read it the part before that place with its quotes closed: it speaks of the variables there. */
function readablePart(text: string, isBad: (text: string) => boolean, quotes: boolean): string {
  const ends = quotes ? ['', '"', "'"] : [''];
  let cut = text.length;
  for (let tries = 0; tries < mostCuts && cut > 0; tries++) {
    const part = text.slice(0, cut);
    const end = ends.find((one) => !isBad(part + one));
    if (end !== undefined) return part + end;
    cut = text.lastIndexOf('${', cut - 1);
  }
  return text;
}

function isGiven({ settings }: Model, { name }: Property): boolean {
  return Object.hasOwn(settings.buildArgs, name.text);
}

const flagsExpanded: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  copy: ['chown', 'chmod'],
  add: ['chown', 'chmod', 'checksum'],
};

/** The texts of an instruction that BuildKit expands, in its order; those of an ARG are its values. */
export function* piecesOf(instruction: Instruction): Iterable<Piece> {
  const { kind, flags, words, heredocs } = instruction;
  for (const wanted of flagsExpanded[kind] ?? []) {
    const value = flags.findLast(({ name }) => name === wanted)?.value;
    if (value !== undefined) yield pieceOf(instruction, value);
  }
  switch (kind) {
    case 'run':
      for (const { name, value } of flags) {
        if (name === 'mount' && value !== undefined) yield* mountPieces(instruction, value);
      }
      break;
    case 'env':
    case 'label':
      for (const { name, value } of instruction.properties) {
        yield pieceOf(instruction, name);
        if (value !== undefined) yield pieceOf(instruction, value);
      }
      break;
    default:
      for (const word of words) yield pieceOf(instruction, word);
      for (const { expand, content } of heredocs) {
        if (expand)
          yield { text: content.text, quotes: false, spanOf: (start, end) => spanInFile(content, start, end) };
      }
  }
}

/** A word as a text that is expanded. */
export function pieceOf(instruction: Instruction, word: Word): Piece {
  return { text: word.text, quotes: true, spanOf: (start, end) => spanInWord(instruction, word, start, end) };
}

/** BuildKit expands what stands behind the `=` of each field. */
function* mountPieces(instruction: Instruction, word: Word): Iterable<Piece> {
  let from = 0;
  for (const field of csvFields(word.text) ?? []) {
    const equals = field.indexOf('=');
    const at = word.text.indexOf(field, from);
    if (at >= 0) from = at + field.length;
    if (equals < 0) continue;
    const offset = Math.max(at, 0) + equals + 1;
    yield {
      text: field.slice(equals + 1),
      quotes: true,
      spanOf: (start, end) => (at < 0 ? word.span : spanInWord(instruction, word, offset + start, offset + end)),
    };
  }
}
