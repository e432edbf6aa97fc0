import type { Instruction } from '../syntax/instruction.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

type Sources = Pick<Model, 'stages' | 'commandsNamed' | 'stageOf' | 'instructionsOf'>;

/** Where the first instruction of a stage or its parents begins that may bring a project, and with it a `go.mod`; stages without one are left out. */
export function firstSources({ stages, commandsNamed, stageOf, instructionsOf }: Sources): ReadonlyMap<Stage, number> {
  const fetching = commandsNamed('git', 'hg', 'svn', 'tar', 'unzip', 'curl', 'wget', 'cp', 'mv', 'ln', 'dep', 'glide');
  const modules = commandsNamed('go').filter(({ args }) => /^(mod|work)$/.test(args[0]?.text ?? ''));
  const first = new Map<Stage, number>();
  for (const { instruction } of [...fetching, ...modules]) note(instruction);
  instructionsOf('copy', 'add').forEach(note);
  for (const stage of stages) {
    const inherited = stage.parent && first.get(stage.parent);
    if (inherited !== undefined) first.set(stage, inherited);
  }
  return first;

  function note(instruction: Instruction): void {
    const stage = stageOf(instruction);
    if (stage !== undefined) first.set(stage, Math.min(first.get(stage) ?? Infinity, instruction.span.start));
  }
}
