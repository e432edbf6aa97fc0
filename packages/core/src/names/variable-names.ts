import type { Model } from '../model/model.js';
import type { Stage } from '../model/stage.js';
import type { Instruction } from '../syntax/instruction.js';
import type { NameDraft, Occurrence } from './name.js';
import { variableMentions, type VariableMention } from './variable-mentions.js';

/** Where a name means one thing: a stage, or the lines above the first FROM and all FROMs. */
type Scope = Stage | 'global';

/** The variables as names: ARG and ENV with what reads them, through the stages that inherit them. */
export function variableNames(model: Model): readonly NameDraft[] {
  const byName = new Map<string, { readonly scope: Scope; readonly mention: VariableMention }[]>();
  for (const instruction of model.instructions) {
    const scope = instruction.kind === 'from' ? 'global' : (model.stageOf(instruction) ?? 'global');
    for (const mention of mentionsIn(model, instruction)) {
      const list = byName.get(mention.name) ?? [];
      if (list.length === 0) byName.set(mention.name, list);
      list.push({ scope, mention });
    }
  }
  return [...byName].flatMap(([name, mentions]) => {
    const drafts = new Map<Scope, NameDraft>();
    const homes = homesOf(mentions);
    for (const { scope, mention } of mentions) {
      const home = homes(scope);
      const draft = drafts.get(home) ?? { kind: 'variable', text: name, occurrences: [], fixed: undefined };
      drafts.set(home, draft);
      note(draft, mention);
    }
    return [...drafts.values()];
  });
}

function* mentionsIn(model: Model, instruction: Instruction): Iterable<VariableMention> {
  yield* variableMentions(model, instruction);
  if (instruction.kind === 'onbuild' && instruction.trigger !== undefined) {
    yield* mentionsIn(model, instruction.trigger);
  }
}

function note(draft: NameDraft, { name, span, use }: VariableMention): void {
  if (use === 'hidden') {
    draft.fixed ??= `\`${name}\` also stands where another program than the shell reads it.`;
    return;
  }
  const role: Occurrence['role'] = use === 'read' ? 'reference' : use;
  draft.occurrences.push({ span, role, isText: true });
}

interface Placed {
  readonly scope: Scope;
  readonly mention: VariableMention;
}

/** Of a scope the one that its variable comes from: the farthest stage that it is handed down from, or the global ARG. */
function homesOf(mentions: readonly Placed[]): (scope: Scope) => Scope {
  const declaring = new Set<Scope>();
  const takesGlobal = new Set<Scope>();
  for (const { scope, mention } of mentions) {
    if (mention.use !== 'declaration') continue;
    declaring.add(scope);
    if (mention.instruction.kind === 'arg') takesGlobal.add(scope);
  }
  const homes = new Map<Scope, Scope>();
  return (scope) => {
    if (scope === 'global') return 'global';
    const path: Stage[] = [];
    let home: Scope | undefined;
    let farthest: Stage | undefined;
    for (let at: Stage | undefined = scope; at !== undefined && home === undefined; at = at.parent) {
      home = homes.get(at);
      path.push(at);
      if (declaring.has(at)) farthest = at;
      if (takesGlobal.has(at) && declaring.has('global')) home = 'global';
    }
    home ??= farthest ?? path.at(-1) ?? scope;
    for (const at of path) homes.set(at, home);
    return home;
  };
}
