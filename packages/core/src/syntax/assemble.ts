import type { Span } from '../text/span.js';
import type { Comment } from './comment.js';
import type { Draft } from './draft.js';
import type { Heredoc } from './heredoc.js';
import type { CopyInstruction, FromInstruction, Instruction, OnbuildInstruction } from './instruction.js';
import type { Word } from './word.js';

/** Where an instruction stands and what is around it. */
export interface Place {
  /** Of the last line, heredocs included. */
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
  readonly heredocs: readonly Heredoc[];
  readonly comments: readonly Comment[];
  readonly blankLines: readonly number[];
}

const none: readonly [] = [];

type Filling<T> = { -readonly [K in keyof T]: T[K] };

/** The instruction that a draft at a place is; the trigger of an ONBUILD is one too. */
export function assemble(draft: Draft, place: Place, onbuild?: OnbuildInstruction): Instruction {
  const { kind, raw, keywordSpan, joined, flags, args, body, words } = draft;
  const { end, line, endLine, heredocs, comments, blankLines } = place;
  const span: Span = { start: keywordSpan.start, end };
  const keyword = raw.toUpperCase();
  // Filled in place, as spreads would cost more than all the reading; the type is made whole below.
  const base = {
    kind,
    keyword,
    raw,
    keywordSpan,
    span,
    line,
    endLine,
    flags,
    args,
    joined,
    body,
    words,
    heredocs,
    comments,
    blankLines,
  };
  const instruction = base as Filling<Instruction>;
  if (draft.json) instruction.json = draft.json;
  if (draft.faults.length > 0) instruction.invalid = true;
  if (onbuild) instruction.onbuild = onbuild;
  switch (instruction.kind) {
    case 'from':
      setImage(instruction, words);
      break;
    case 'copy':
    case 'add':
      setPaths(instruction, words);
      break;
    case 'env':
    case 'label':
    case 'arg':
      instruction.properties = draft.properties;
      break;
    case 'healthcheck':
      instruction.type = draft.type;
      break;
    case 'onbuild':
      if (draft.trigger) {
        instruction.trigger = assemble(draft.trigger, { ...place, comments: none, blankLines: none }, instruction);
      }
  }
  return instruction;
}

function setImage(instruction: Filling<FromInstruction>, [image, as, name, ...rest]: readonly Word[]): void {
  if (image) instruction.image = image;
  if (name && rest.length === 0 && /^as$/iu.test(as?.text ?? '')) instruction.name = name;
}

/** A single word is a source: BuildKit misses the destination. */
function setPaths(instruction: Filling<CopyInstruction>, words: readonly Word[]): void {
  const destination = words.at(-1);
  instruction.sources = words.length > 1 ? words.slice(0, -1) : words;
  if (destination && words.length > 1) instruction.destination = destination;
}
