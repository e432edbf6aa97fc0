import type { Fix, Problem } from '../finding/finding.js';
import type { Model } from '../model/model.js';
import type { OnbuildInstruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';

/**
 * The problem with what its fixes do to a build where they change ONBUILD triggers: rules say what the instruction does where
 * it runs. A trigger is a text in the image config; one that a stage of this file runs does more than one thing.
 */
export function withTriggerEffects(problem: Problem, model: Model): Problem {
  const { fixes } = problem;
  if (fixes === undefined || fixes.length === 0) return problem;
  const triggers = triggersOf(model);
  return triggers.length === 0 ? problem : { ...problem, fixes: fixes.map((fix) => withEffect(fix, triggers)) };
}

interface Trigger {
  readonly onbuild: OnbuildInstruction;
  /** Whether a stage of this file runs it. */
  readonly runs: boolean;
}

const triggersByModel = new WeakMap<Model, readonly Trigger[]>();

function triggersOf(model: Model): readonly Trigger[] {
  const known = triggersByModel.get(model);
  if (known !== undefined) return known;
  const parents = new Set(model.stages.map(({ parent }) => parent));
  const triggers = model.instructions
    .filter((instruction) => instruction.kind === 'onbuild')
    .map((onbuild) => {
      const stage = model.stageOf(onbuild);
      // Also for a stage that this build leaves out: another target builds it.
      return { onbuild, runs: stage !== undefined && parents.has(stage) };
    });
  triggersByModel.set(model, triggers);
  return triggers;
}

function withEffect(fix: Fix, triggers: readonly Trigger[]): Fix {
  const { title, edits } = fix;
  if (fix.safety !== 'safe') return fix;
  const changed = triggers.filter((trigger) => edits.some((edit) => isIn(edit, trigger)));
  if (changed.length === 0) return fix;
  if (fix.effect === 'none') return { title, edits, safety: 'safe', effect: 'config', fields: ['OnBuild'] };
  // Where the edits are not all in triggers, it does both.
  const isAlone = edits.every((edit) => changed.some((trigger) => isIn(edit, trigger)));
  if (!isAlone || changed.some(({ runs }) => runs)) return { title, edits, safety: 'suggested' };
  return { title, edits, safety: 'safe', effect: 'config', fields: ['OnBuild'] };
}

/** Whether an edit lies in the text that the image keeps; an insertion in front of ONBUILD does not. */
function isIn({ span }: Edit, { onbuild }: Trigger): boolean {
  return onbuild.keywordSpan.end < span.end && span.start <= onbuild.span.end && span.end <= onbuild.span.end;
}
