import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { foldersAbove } from './folders-above.js';
import { layerFiles } from './layer-files.js';
import type { Model } from './model.js';
import { isWithin } from './path.js';
import { resolvedEffects } from './resolved-effects.js';
import { lineageOf, type Stage } from './stage.js';

/** Something that a RUN deletes though an earlier layer holds it. */
export interface HiddenFile {
  readonly run: Instruction;
  /** The word that names it for the deletion. */
  readonly word: Word;
  /** Absolute: what is deleted, or the folder whose files are. */
  readonly folder: string;
  /** What puts it into the image. */
  readonly maker: Instruction;
}

/** A deletion of what the RUN does not make itself. */
type Deletion = Omit<HiddenFile, 'maker'> & { readonly isFolder: boolean };

/** What the layers hold, by path: the last instruction that put it there. */
interface Held {
  readonly files: Map<string, Instruction>;
  readonly folders: Map<string, Instruction>;
  readonly trees: Map<string, Instruction>;
}

const harmless: ReadonlySet<string> = new Set(['rm', 'cd', 'find', 'set', 'true', 'unlink', '']);

const none: readonly HiddenFile[] = [];

/** By the RUN: what it hides hangs on what stands above it only. */
const known = new WeakMap<Instruction, readonly HiddenFile[]>();

/** What the RUNs of the final image hide in the layers above them, top to bottom. */
export function hiddenFiles(model: Model, final: Stage): readonly HiddenFile[] {
  const runs = new Set<Instruction>();
  for (const { instruction } of model.commandsNamed('rm', 'unlink', 'shred', 'find')) {
    const isWritten = instruction.kind === 'run' && instruction.onbuild === undefined;
    if (isWritten && model.stageOf(instruction)?.isShipped === true) runs.add(instruction);
  }
  const asked = new Map<Instruction, readonly Deletion[]>();
  for (const run of runs) {
    if (known.has(run)) continue;
    const deletions = deletionsIn(model, run);
    if (deletions.length > 0) asked.set(run, deletions);
    else known.set(run, none);
  }
  if (asked.size > 0) findMakers(model, final, asked);
  return [...runs].flatMap((run) => known.get(run) ?? none);
}

/** What the RUN makes itself it may well delete, or put in the place of what was there. */
function deletionsIn(model: Model, run: Instruction): readonly Deletion[] {
  const deletions = resolvedEffects(model, run).flatMap(({ effect, path }): readonly Deletion[] => {
    if (effect.kind !== 'delete' || path === undefined) return [];
    const folder = path.replace(/\/\.?\*$/, '');
    return [{ run, word: effect.path, folder, isFolder: folder !== path }];
  });
  if (deletions.length === 0) return deletions;
  const own = new Set<string>();
  for (const { path } of layerFiles(model, run)) {
    own.add(path);
    for (const folder of foldersAbove(path)) own.add(folder);
  }
  const apart = model.mountsOf(run).flatMap(({ target }) => valueOf(target) ?? []);
  return deletions.filter(({ folder }) => !own.has(folder) && !apart.some((other) => isWithin(folder, other)));
}

/** So many deletions at a time, as somebody writes them, are rather compared with each path than the paths kept. */
const few = 8;

/** Goes down the layers to the last RUN that is asked about. */
function findMakers(model: Model, final: Stage, asked: Map<Instruction, readonly Deletion[]>): void {
  const folders = [...asked.values()].flatMap((deletions) => deletions.map(({ folder }) => folder));
  const wanted = folders.length > few ? undefined : new Set(folders.flatMap((one) => [one, ...foldersAbove(one)]));
  const prefixes = folders.map((one) => `${one}/`);
  const held: Held = { files: new Map(), folders: new Map(), trees: new Map() };
  for (const { instructions } of lineageOf(final)) {
    for (const instruction of instructions) {
      const deletions = asked.get(instruction);
      if (deletions !== undefined) {
        const onlyDeletes = model.commandsOf(instruction).every(({ name = '' }) => harmless.has(name));
        known.set(
          instruction,
          deletions.flatMap((deletion) => {
            const maker = makerOf(deletion, held, onlyDeletes);
            const { run, word, folder } = deletion;
            return maker === undefined ? none : [{ run, word, folder, maker }];
          }),
        );
        asked.delete(instruction);
        if (asked.size === 0) return;
      }
      for (const { path, isTree, isKept } of layerFiles(model, instruction)) {
        if (!isKept) continue;
        if (wanted?.has(path) === false && !prefixes.some((prefix) => path.startsWith(prefix))) continue;
        held.files.set(path, instruction);
        if (isTree) held.trees.set(path, instruction);
        for (const folder of foldersAbove(path)) held.folders.set(folder, instruction);
      }
    }
  }
}

function makerOf({ folder, isFolder }: Deletion, held: Held, onlyDeletes: boolean): Instruction | undefined {
  const { files, folders, trees } = held;
  const file = isFolder ? undefined : files.get(folder);
  if (file !== undefined) return file;
  const inside = folders.get(folder) ?? trees.get(folder);
  if (inside !== undefined || !onlyDeletes) return inside;
  const tree = foldersAbove(folder).find((above) => trees.has(above));
  return tree === undefined ? undefined : trees.get(tree);
}
