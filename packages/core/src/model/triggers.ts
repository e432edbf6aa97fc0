import type { Instruction } from '../syntax/instruction.js';
import { emptyMounts, stageNumber, stageReferences } from './stage-references.js';
import type { Stage } from './stage.js';

/** More copies of triggers than this are not made: a file could have thousands of them in thousands of stages. */
const mostCopies = 20_000;

/** What only the whole file tells of a stage. */
export type Reach = Pick<Stage, 'isBuilt' | 'triggers'>;

/**
 * Which stages a build runs, from the one that is asked for to all that it needs, and the ONBUILD triggers that each of them
 * takes over from its parent. BuildKit runs no triggers in a stage that nobody needs, even where it checks all stages.
 */
export function reachOf(stages: readonly Stage[], target: string | undefined): ReadonlyMap<Stage, Reach> {
  const byName = new Map(stages.map((stage) => [stage.name, stage] as const));
  const reach = new Map<Stage, Reach>();
  const triggersOf = new Map<Stage, readonly Instruction[]>();
  let copies = 0;
  const waiting = stages.filter(({ isFinal }) => isFinal);
  const needed = new Set(waiting);
  for (let stage = waiting.pop(); stage !== undefined; stage = waiting.pop()) {
    const triggers = copies < mostCopies ? runTriggers(stage) : [];
    copies += triggers.length;
    reach.set(stage, { isBuilt: true, triggers });
    need(stage.parent);
    for (const instruction of [...triggers, ...stage.instructions]) {
      for (const { name, takesNumber } of stageReferences(instruction)) {
        const index = takesNumber ? stageNumber(name) : undefined;
        need(index === undefined ? byName.get(name.toLowerCase()) : stages[index]);
      }
      if (emptyMounts(instruction).length > 0) need(byName.get('scratch'));
    }
  }
  for (const stage of stages) {
    if (!reach.has(stage)) reach.set(stage, { isBuilt: target === undefined, triggers: [] });
  }
  return reach;

  function need(stage: Stage | undefined): void {
    if (stage === undefined || needed.has(stage)) return;
    needed.add(stage);
    waiting.push(stage);
  }

  /** A stage's own triggers do not come from its grandparents: they run once. */
  function runTriggers({ parent, from }: Stage): readonly Instruction[] {
    if (parent === undefined) return [];
    const written = triggersOf.get(parent) ?? parent.instructions.flatMap(triggerOf);
    triggersOf.set(parent, written);
    return written.map((trigger) => ({ ...trigger, runBy: from }));
  }
}

/** What BuildKit does not take for a trigger runs nowhere. */
function triggerOf(instruction: Instruction): readonly Instruction[] {
  if (instruction.kind !== 'onbuild' || instruction.trigger === undefined) return [];
  return /^(?:onbuild|from|maintainer)$/.test(instruction.trigger.kind) ? [] : [instruction.trigger];
}
