import type { Instruction } from '../syntax/instruction.js';
import { oncePer } from '../text/once.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { emptyMounts, stageNumber, stageReferences, type StageReference } from './stage-references.js';
import type { Stage } from './stage.js';

/** A stage that takes files from a stage. */
export interface StageLink {
  readonly from: Stage;
  readonly to: Stage;
  readonly instruction: Instruction;
  /** What names the other stage. */
  readonly span: Span;
  /** As written. */
  readonly name: string;
  /** Whether the build stops where the other stage has not been built yet; not so for a mount that takes nothing from it. */
  readonly waits: boolean;
}

/** A `--from=` with a number that is no stage's. */
export interface MissingStage {
  readonly from: Stage;
  readonly instruction: Instruction;
  readonly span: Span;
  readonly name: string;
}

/** Which stages take files from which, top to bottom, triggers that are run last. */
export interface StageLinks {
  readonly links: readonly StageLink[];
  readonly missing: readonly MissingStage[];
}

/**
 * Links the stages as BuildKit does: a name means the last stage that has it, wherever it stands, and an image that is
 * copied or mounted from counts as one more stage behind the others, so that a number may mean it.
 */
export const stageLinks = oncePer(readLinks);

function readLinks({ stages }: Pick<Model, 'stages'>): StageLinks {
  const byName = new Map(stages.map((stage) => [stage.name, stage] as const));
  const links: StageLink[] = [];
  const missing: MissingStage[] = [];
  let count = stages.length;
  for (const from of stages) for (const instruction of from.instructions) read(from, instruction);
  for (const from of stages) for (const instruction of from.triggers) read(from, instruction);
  return { links, missing };

  function read(from: Stage, instruction: Instruction): void {
    for (const reference of stageReferences(instruction)) link(from, instruction, reference);
    const mounts = emptyMounts(instruction);
    const to = byName.get('scratch');
    if (to === undefined) count += mounts.length;
    else {
      for (const { span, isCache } of mounts) {
        links.push({ from, to, instruction, span, name: 'scratch', waits: isCache });
      }
    }
  }

  function link(from: Stage, instruction: Instruction, { name, span, takesNumber }: StageReference): void {
    const index = takesNumber ? stageNumber(name) : undefined;
    const to = index === undefined ? byName.get(name.toLowerCase()) : stages[index];
    if (to !== undefined) links.push({ from, to, instruction, span, name, waits: true });
    else if (index === undefined) count++;
    else if (index < 0 || index >= count) missing.push({ from, instruction, span, name });
  }
}

/** The stages that need each other: two that have the same number do. Only what the stages say themselves counts, no triggers. */
export function circlesOf(stages: readonly Stage[], links: readonly StageLink[]): ReadonlyMap<Stage, number> {
  const next = new Map<Stage, Stage[]>(stages.map((stage) => [stage, []]));
  for (const { from, to, instruction } of links) {
    if (instruction.runBy === undefined) next.get(from)?.push(to);
  }
  const seen = new Map<Stage, number>();
  const low = new Map<Stage, number>();
  const circles = new Map<Stage, number>();
  const open: Stage[] = [];
  for (const root of stages) {
    // Recursion would be as deep as there are stages.
    const path = seen.has(root) ? [] : [enter(root)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const { stage, targets } = at;
      const target = targets[at.at++];
      if (target !== undefined) {
        if (!seen.has(target)) path.push(enter(target));
        else if (!circles.has(target)) lower(stage, seen.get(target));
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.stage;
      if (parent !== undefined) lower(parent, low.get(stage));
      if (low.get(stage) === seen.get(stage)) close(stage);
    }
  }
  return circles;

  function enter(stage: Stage): { readonly stage: Stage; readonly targets: readonly Stage[]; at: number } {
    seen.set(stage, seen.size);
    low.set(stage, seen.size - 1);
    open.push(stage);
    return { stage, targets: next.get(stage) ?? [], at: 0 };
  }

  function lower(stage: Stage, to: number | undefined): void {
    low.set(stage, Math.min(low.get(stage) ?? Infinity, to ?? Infinity));
  }

  function close(root: Stage): void {
    const number = seen.get(root) ?? 0;
    for (let stage = open.pop(); stage !== undefined; stage = stage === root ? undefined : open.pop()) {
      circles.set(stage, number);
    }
  }
}
