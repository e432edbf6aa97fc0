import type { Model } from './model.js';
import type { Stage } from './stage.js';
import { reachOf } from './triggers.js';

/** The stages that go into the one that is built: its parents, and those it copies or mounts from, through all of them. */
export function neededStages({ stages, finalStage }: Pick<Model, 'stages' | 'finalStage'>): readonly Stage[] {
  const reach = reachOf(stages, finalStage?.name ?? '');
  return stages.filter((stage) => reach.get(stage)?.isBuilt === true);
}
