import { inCommon } from '../model/in-common.js';
import type { Model } from '../model/model.js';
import type { Stage } from '../model/stage.js';

/** All of a file stands behind it. */
export const nothingShared = -1;

/**
 * Where what two versions of a file share ends: the end of the last instruction that both have, the same object in both.
 * `nothingShared` also where what stands below changes what is above: which stages there are, and what becomes of them.
 */
export function sharedBeginning({ instructions, stages }: Model, before: Model): number {
  if (stages.length !== before.stages.length) return nothingShared;
  if (!stages.every((stage, index) => isAlike(stage, before.stages[index]))) return nothingShared;
  return instructions[inCommon(instructions, before.instructions) - 1]?.span.end ?? nothingShared;
}

/** Where ONBUILD triggers run, an instruction stands in two places. */
function isAlike(stage: Stage, other: Stage | undefined): boolean {
  return (
    stage.name === other?.name &&
    stage.isFinal === other?.isFinal &&
    stage.isShipped === other?.isShipped &&
    stage.isBuilt === other?.isBuilt &&
    stage.triggers.length === 0 &&
    other.triggers.length === 0
  );
}
