import type { Instruction } from '../syntax/instruction.js';
import { countBefore } from '../text/count-before.js';
import { inCommon } from './in-common.js';
import type { Model } from './model.js';
import { wholeOf } from './tail.js';

/** A state behind each instruction of a file. */
export interface Carried<T> {
  /** Behind the last one. */
  readonly end: T;
  /** Behind an instruction; undefined for one that stands in another. */
  behind(instruction: Instruction): T | undefined;
  /** In front of it. */
  before(instruction: Instruction): T | undefined;
}

/** Finds the state behind an instruction above. */
export type Behind<T> = (instruction: Instruction) => T | undefined;

interface Kept<T> {
  readonly instructions: readonly Instruction[];
  readonly states: readonly T[];
}

/**
 * A state that goes from instruction to instruction, triggers that run behind their FROM. The next version of a file goes on
 * where it differs; so a state hangs on what stands above it only, is never changed, and holds nothing of the version.
 */
export function carriedDown<T>(
  start: T,
  next: (model: Model, instruction: Instruction, state: T, behind: Behind<T>) => T,
): (model: Model) => Carried<T> {
  // By the first instruction: another one there is another beginning for all.
  const latest = new WeakMap<Instruction, Kept<T>>();
  return (of) => {
    const model = wholeOf(of);
    const triggersOf = runningTriggers(model);
    const instructions =
      triggersOf === undefined
        ? model.instructions
        : model.instructions.flatMap((instruction) => [instruction, ...(triggersOf.get(instruction) ?? [])]);
    const [first] = instructions;
    // The copies of triggers are others in each version.
    const kept = first === undefined || triggersOf !== undefined ? undefined : latest.get(first);
    const states = kept === undefined ? [] : kept.states.slice(0, inCommon(instructions, kept.instructions));
    const places = triggersOf && new Map(instructions.map((instruction, place) => [instruction, place]));
    const placeOf = (instruction: Instruction): number => {
      if (places !== undefined) return places.get(instruction) ?? -1;
      const place = countBefore(instructions, ({ span }) => span.start < instruction.span.start);
      return instructions[place] === instruction ? place : -1;
    };
    const behind = (instruction: Instruction): T | undefined => states[placeOf(instruction)];
    let state = states.length === 0 ? start : (states.at(-1) as T);
    for (let at = states.length; at < instructions.length; at++) {
      state = next(model, instructions[at] as Instruction, state, behind);
      states.push(state);
    }
    if (first !== undefined && triggersOf === undefined) latest.set(first, { instructions, states });
    return {
      end: state,
      behind,
      before(instruction) {
        const place = placeOf(instruction);
        return place < 0 ? undefined : place === 0 ? start : states[place - 1];
      },
    };
  };
}

function runningTriggers({ stages }: Model): ReadonlyMap<Instruction, readonly Instruction[]> | undefined {
  if (!stages.some(({ triggers }) => triggers.length > 0)) return undefined;
  return new Map(stages.map(({ from, triggers }) => [from as Instruction, triggers]));
}
