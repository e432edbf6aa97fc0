import { expansionOf, type ExpansionFault, type Lookup } from '../syntax/expand.js';
import { flagOf, type FromInstruction, type Instruction, type PropertiesInstruction } from '../syntax/instruction.js';
import { known, unknown, type Known } from '../text/known.js';
import type { Span } from '../text/span.js';
import { fromArguments, type GivenArguments } from './from-arguments.js';
import type { Model } from './model.js';
import { textOf, type BaseVariables } from './scopes.js';
import { wholeOf } from './tail.js';
import { expandingKinds, pieceOf, piecesOf, type Piece } from './unset-variables.js';

/** A variable, or an open quote, with which BuildKit stops. */
export interface FaultyVariable {
  readonly kind: ExpansionFault['kind'];
  readonly span: Span;
  /** As BuildKit has it, from the `$` or the quote. */
  readonly text: string;
}

/** The kinds of instruction in which a variable can stop the build; FROM and the ARGs above it are read apart. */
export const faultyKinds = [...expandingKinds, 'expose'] as const;

/** What BuildKit cannot expand, the first of each text. */
export interface ExpansionFaults {
  /** Of an instruction of a stage. */
  in(instruction: Instruction): readonly FaultyVariable[];
  /** Of image and platform. */
  inFrom(from: FromInstruction): readonly FaultyVariable[];
  /** Of the ARGs above the first FROM. */
  aboveStages(): readonly FaultyVariable[];
}

/** Looks for what BuildKit cannot expand; `bases` is `none` for a check that knows no image and gets no build argument. */
export function expansionFaults(model: Model, bases: BaseVariables): ExpansionFaults {
  const isCheck = bases === 'none';
  const given = fromArguments(model, isCheck ? 'check' : 'known');
  const { byName, lookUp } = given.globals;
  const valueOf: Lookup = (name) => byName.get(name)?.value;
  const aboveFrom = isCheck ? valueOf : lookUp;
  return {
    in(instruction) {
      // A trigger that is not run sees another build.
      const isElsewhere = instruction.onbuild !== undefined && instruction.runBy === undefined;
      const inScope: Lookup = (name) => (isElsewhere ? unknown : textOf(model.variableAt(instruction, name, bases)));
      if (instruction.kind !== 'arg') return mayFail(instruction) ? inPieces(piecesOf(instruction), inScope) : [];
      // Without a value it takes that of the ARG above the stages.
      const inherited: Lookup = (name) => (isCheck ? (valueOf(name) ?? inScope(name)) : (lookUp(name) ?? unknown));
      return argumentFaults(model, instruction, inScope, inherited, new Map(), model.settings.buildArgs);
    },
    inFrom(from) {
      const words = [from.image, flagOf(from, 'platform')?.value].filter((word) => word !== undefined);
      return inPieces(
        words.map((word) => pieceOf(from, word)),
        aboveFrom,
      );
    },
    aboveStages: () => globalFaults(model, isCheck ? 'check' : 'known'),
  };

  function inPieces(pieces: Iterable<Piece>, lookUp: Lookup): readonly FaultyVariable[] {
    return [...pieces].flatMap((piece) => faultIn(model, piece, lookUp).faults);
  }
}

/** A quote or a variable is in all that cannot be expanded. */
function mayFail({ joined, heredocs }: Instruction): boolean {
  return /["'$]/.test(joined.text) || heredocs.some(({ content }) => content.text.includes('$'));
}

/** What BuildKit cannot expand of the ARGs above the first FROM. */
export function globalFaults(model: Model, given: GivenArguments): readonly FaultyVariable[] {
  const { globals } = fromArguments(model, given);
  const own = new Map<string, Known<string> | undefined>();
  const predefined: Lookup = (name) => globals.before(name, 0)?.value;
  const missing = given === 'known' ? unknown : undefined;
  const inherited: Lookup = (name) => own.get(name) ?? predefined(name) ?? missing;
  const buildArgs = given === 'defaults' ? {} : model.settings.buildArgs;
  const faults: FaultyVariable[] = [];
  for (const instruction of wholeOf(model).instructions) {
    if (instruction.kind === 'from') break;
    if (instruction.kind === 'arg') {
      faults.push(...argumentFaults(model, instruction, predefined, inherited, own, buildArgs));
    }
  }
  return faults;
}

/** Name by name, as each sees those before it; `own` are the values so far. */
function argumentFaults(
  model: Model,
  instruction: PropertiesInstruction,
  above: Lookup,
  inherited: Lookup,
  own: Map<string, Known<string> | undefined>,
  buildArgs: Readonly<Record<string, string>>,
): readonly FaultyVariable[] {
  const lookUp: Lookup = (name) => (own.has(name) ? own.get(name) : above(name));
  const found: FaultyVariable[] = [];
  for (const { name, value } of instruction.properties) {
    const key = name.text;
    const fromOutside = Object.hasOwn(buildArgs, key) ? buildArgs[key] : undefined;
    if (fromOutside !== undefined) own.set(key, known(fromOutside));
    else if (value === undefined) own.set(key, inherited(key));
    else {
      const result = faultIn(model, pieceOf(instruction, value), lookUp);
      found.push(...result.faults);
      own.set(key, result.value);
    }
  }
  return found;
}

interface Reading {
  readonly value: Known<string>;
  readonly faults: readonly FaultyVariable[];
}

function faultIn({ escape }: Model, { text, quotes, spanOf }: Piece, lookUp: Lookup): Reading {
  const { value, fault } = expansionOf(text, lookUp, quotes ? escape : '\\', quotes);
  if (fault === undefined) return { value, faults: [] };
  const { kind, start, end } = fault;
  return { value, faults: [{ kind, span: spanOf(start, end), text: text.slice(start, end) }] };
}
