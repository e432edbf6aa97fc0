import type { Model } from '../model/model.js';
import type { Stage } from '../model/stage.js';

/**
 * Where what two versions of a file share ends: the end of the last instruction that both have, the same object in both.
 * 0 where they share nothing, or where what stands below changes what is above: which stages there are, and what becomes of
 * them.
 */
export function sharedBeginning({ instructions, stages }: Model, before: Model): number {
  if (stages.length !== before.stages.length) return 0;
  if (!stages.every((stage, index) => isAlike(stage, before.stages[index]))) return 0;
  const change = instructions.findIndex((instruction, index) => instruction !== before.instructions[index]);
  return change === 0 ? 0 : (instructions.at(change - 1)?.span.end ?? 0);
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
