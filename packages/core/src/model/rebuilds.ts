import { isManifestName } from '../shell/manifest-install.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { contextSources } from './context-sources.js';
import type { Model } from './model.js';
import { runOf } from './run.js';
import { stageReferences } from './stage-references.js';
import type { Stage } from './stage.js';

/** What may change between two builds: files of the author, the manifests that name dependencies, the base of the final image. */
export type Change = 'sources' | 'dependencies' | 'base';

/** The instructions that a build runs again after a change, as far as the text tells: from the first one that the change reaches. */
export function rebuiltBy(model: Model, change: Change): ReadonlySet<Instruction> {
  const rebuilt = new Set<Instruction>();
  const changed = new Set<Stage>();
  const base = model.finalStage?.root;
  for (const stage of model.stages) {
    const hasBase =
      base?.kind === 'image' && stage.root.kind === 'image' && isSame(stage.root.reference, base.reference);
    let isChanged = stage.parent === undefined ? change === 'base' && hasBase : changed.has(stage.parent);
    if (isChanged) rebuilt.add(stage.from);
    for (const instruction of runOf(stage)) {
      isChanged ||= reaches(model, stage, instruction, change, changed);
      if (isChanged) rebuilt.add(instruction);
    }
    if (isChanged) changed.add(stage);
  }
  return rebuilt;
}

type Reference = Extract<Stage['root'], { kind: 'image' }>['reference'];

function isSame(a: Reference, b: Reference): boolean {
  return a.familiarName === b.familiarName && a.tag === b.tag && a.digest === b.digest;
}

function reaches(
  model: Model,
  stage: Stage,
  instruction: Instruction,
  change: Change,
  changed: ReadonlySet<Stage>,
): boolean {
  for (const { name } of stageReferences(instruction)) {
    const named = model.stageNamed(name, stage);
    if (named !== undefined && changed.has(named)) return true;
  }
  if (change === 'base') return false;
  if (instruction.kind === 'run') return model.mountsOf(instruction).some((mount) => isOfContext(mount, change));
  if (instruction.kind !== 'copy' && instruction.kind !== 'add') return false;
  return contextSources(model, instruction).some(({ word, path }) => isReached(word, path, change));
}

/** A file is one or the other by its name; a folder, the whole context and a pattern hold both. */
function isReached({ text }: Word, path: string, change: Change): boolean {
  const name = path.replace(/\/+$/, '').replace(/^.*\//s, '');
  // `package*.json`, `*.csproj`
  const isManifest = isManifestName(name.replaceAll('*', '')) || isManifestName(name.replaceAll('*', 'x'));
  if (change === 'sources') return !isManifest;
  return isManifest || /[*?[]/.test(text) || /^\.{0,2}$/.test(name);
}

function isOfContext({ type, keys }: ReturnType<Model['mountsOf']>[number], change: Change): boolean {
  if (!type.known || type.value !== 'bind' || keys.has('from')) return false;
  const name = (keys.get('source') ?? '').replace(/\/+$/, '').replace(/^.*\//s, '');
  return isManifestName(name) ? change === 'dependencies' : change === 'sources' || name === '' || name === '.';
}
