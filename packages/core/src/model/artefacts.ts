import { flagOf, type CopyInstruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePer } from '../text/once.js';
import { commandFolders } from './command-folders.js';
import { compilationsIn, type Compilation } from './compilations.js';
import { installedFolders, type InstalledFolder } from './installed-folders.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import { resolvedEffects } from './resolved-effects.js';
import { runOf } from './run.js';
import { lineageOf, type Stage } from './stage.js';

/** Something that one stage makes and that may lie in others later. */
export interface Artefact {
  /** Where it lies: a file or a folder, absolute. */
  readonly path: string;
  readonly made: Compilation | InstalledFolder;
  /** The stage that made it. */
  readonly origin: Stage;
  /** What brought it into this stage, and the source that names it; absent in the stage that made it. */
  readonly copy?: { readonly instruction: CopyInstruction; readonly source: Word };
}

/** More than these are not followed. */
const most = 200;

/** What lies in the images of the stages, of what stages of this file make; each stage is looked at once. */
export const artefactsByStage = oncePer(readArtefacts);

function readArtefacts(model: Model): (stage: Stage) => readonly Artefact[] {
  const kept = new Map<Stage, readonly Artefact[]>();
  const artefactsIn = (stage: Stage): readonly Artefact[] => kept.get(stage) ?? [];
  return (stage) => {
    // Stages only take from those above: top to bottom nothing has to be asked for twice.
    for (const earlier of kept.has(stage) ? [] : model.stages.slice(kept.size, stage.index + 1)) {
      kept.set(earlier, artefactsOf(model, earlier, artefactsIn));
    }
    return artefactsIn(stage);
  };
}

function artefactsOf(
  model: Model,
  stage: Stage,
  artefactsIn: (stage: Stage) => readonly Artefact[],
): readonly Artefact[] {
  const artefacts: Artefact[] = stage.parent === undefined ? [] : [...artefactsIn(stage.parent)];
  const add = (artefact: Artefact): void => {
    if (artefacts.length < most) artefacts.push(artefact);
  };
  for (const instruction of runOf(stage)) {
    if (artefacts.length >= most) break;
    if (instruction.onbuild !== undefined && instruction.runBy === undefined) continue;
    if (instruction.kind === 'copy') for (const one of copied(model, stage, instruction, artefactsIn)) add(one);
    if (instruction.kind !== 'run') continue;
    for (const made of compilationsIn(model, stage, instruction)) {
      for (const path of made.results) add({ path, made, origin: stage });
    }
    for (const placed of commandFolders(model, instruction)) {
      for (const made of installedFolders(model, placed)) add({ path: made.path, made, origin: stage });
    }
    if (artefacts.length === 0) continue;
    for (const { effect, path, to } of resolvedEffects(model, instruction)) {
      if ((effect.kind !== 'copy' && effect.kind !== 'move') || path === undefined || to === undefined) continue;
      const moved = artefacts.flatMap((one) => placesAfter(one, path, to).map((place) => ({ ...one, path: place })));
      for (const artefact of moved) add(artefact);
    }
  }
  return artefacts;
}

function copied(
  model: Model,
  stage: Stage,
  instruction: CopyInstruction,
  artefactsIn: (stage: Stage) => readonly Artefact[],
): readonly Artefact[] {
  const name = flagOf(instruction, 'from')?.value;
  const other = name?.value.known === true ? model.stageNamed(name.value.value, stage) : undefined;
  const target = instruction.destination && valueOf(model.expand(instruction.destination, instruction));
  const to = target === undefined ? undefined : joinPath(valueOf(model.stateAt(instruction).workdir) ?? '/', target);
  if (other === undefined || to === undefined) return [];
  const theirs = artefactsIn(other);
  return instruction.sources.flatMap((source) => {
    const text = valueOf(model.expand(source, instruction));
    const path = text === undefined ? undefined : joinPath('/', text);
    if (path === undefined) return [];
    return theirs.flatMap((artefact) =>
      placesAfter(artefact, path, to)
        .slice(0, 1)
        .map((moved) => ({ ...artefact, path: moved, copy: { instruction, source } })),
    );
  });
}

/** Where an artefact lies too, once `from` was copied to `to`: in the folder, or under that name. */
function placesAfter({ path, made }: Artefact, from: string, to: string): readonly string[] {
  const plain = from.replace(/\/[^/]*[*?[].*$/, '') || '/';
  // All of it, as a part of a folder.
  if (isWithin(path, plain)) {
    const rest = path.slice(plain === '/' ? 0 : plain.length);
    return rest === '' ? [to, `${to}/${baseName(path)}`] : [`${to}${rest}`];
  }
  return isWithin(plain, path) && isProgram(made, path, plain, to) ? [to, `${to}/${baseName(plain)}`] : [];
}

/** Whether one file out of a folder is what was made, and not what lies beside it. */
function isProgram(made: Artefact['made'], folder: string, path: string, to: string): boolean {
  if (!('command' in made)) return true;
  const name = baseName(path);
  if (/\.\w{1,5}$/.test(name) && !/\.(?:so|bin|exe|out)$/.test(name)) return false;
  if (/(?:^|\/)(?:target|\.build|bin|dist|out|build)(?:\/|$)/.test(path.slice(0, -name.length))) return true;
  return name === baseName(folder) || /(?:^|\/)s?bin(?:\/|$)/.test(to) || to === '/' || baseName(to) === name;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What lies in the image of a stage and was made on another base. */
export function foreignArtefacts(artefacts: readonly Artefact[], stage: Stage): readonly Artefact[] {
  const own = new Set(lineageOf(stage));
  return artefacts.filter(({ origin, copy }) => copy !== undefined && !own.has(origin) && origin.root !== stage.root);
}
