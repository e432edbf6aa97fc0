import type { Stage } from './stage.js';

/**
 * The stages for which something holds: for themselves, or for the parent that they inherit it from. `parts` are stages that
 * only lend files to others and need it no more than a parent of a stage in the answer does.
 */
export function stagesWith(
  stages: readonly Stage[],
  holds: (stage: Stage) => boolean,
  parts: Iterable<Stage> = [],
): ReadonlySet<Stage> {
  const found = new Set<Stage>();
  for (const stage of stages) {
    if (holds(stage) || (stage.parent !== undefined && found.has(stage.parent))) found.add(stage);
  }
  for (const part of parts) found.add(part);
  // From the last one up, so that a whole chain is followed.
  for (const stage of stages.toReversed()) {
    if (found.has(stage) && stage.parent !== undefined) found.add(stage.parent);
  }
  return found;
}
