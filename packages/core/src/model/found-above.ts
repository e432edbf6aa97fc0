import { eachWritten } from '../syntax/each-written.js';
import type { Instruction, InstructionOf, Kind } from '../syntax/instruction.js';
import { oncePer } from '../text/once.js';
import { carriedDown } from './carried-down.js';
import type { Model } from './model.js';

/** What was found in some instructions of a file. */
export interface Found<T> {
  /** Top to bottom as they are written, ONBUILD triggers among them. */
  written(model: Model): readonly T[];
  /** Those that this build runs, in order, with the triggers that run in it: what `instructionsRun` lists. */
  run(model: Model): readonly T[];
}

/**
 * What `find` says of the instructions of some kinds, where that is rare. The next version of a file is only asked about what
 * follows the change, so it has to hang on an instruction and what stands above it, and to hold nothing of the version.
 */
export function foundAbove<K extends Kind, T extends { readonly instruction: Instruction }>(
  kinds: readonly K[],
  find: (model: Model, instruction: InstructionOf<K>) => readonly T[],
): Found<T> {
  const wanted: ReadonlySet<Kind> = new Set(kinds);
  const read = carriedDown<Link<T> | undefined>(undefined, (model, instruction, before) => {
    let link = before;
    // What runs in a stage as a trigger is not written there.
    if (instruction.runBy !== undefined) return link;
    eachWritten(instruction, (written) => {
      const items = wanted.has(written.kind) ? find(model, written as InstructionOf<K>) : [];
      if (items.length > 0) link = { before: link, items };
    });
    return link;
  });
  const written = oncePer((model: Model) => listOf(read(model).end));
  return {
    written,
    run: oncePer((model: Model) => {
      if (model.stages.some(({ triggers }) => triggers.length > 0))
        return model.instructionsRun(...kinds).flatMap((instruction) => find(model, instruction));
      return written(model).filter(
        ({ instruction }) => instruction.onbuild === undefined && model.stageOf(instruction)?.isBuilt === true,
      );
    }),
  };
}

/** What was found in one instruction, behind what was found above it. */
interface Link<T> {
  readonly before: Link<T> | undefined;
  readonly items: readonly T[];
}

function listOf<T>(last: Link<T> | undefined): readonly T[] {
  const found: (readonly T[])[] = [];
  for (let at = last; at !== undefined; at = at.before) found.push(at.items);
  return found.reverse().flat();
}
