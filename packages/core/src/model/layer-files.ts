import { managerGrammar } from '../knowledge/manager-grammar.js';
import { packageFamilyOf } from '../knowledge/package-family.js';
import { packageCallOf } from '../shell/package-calls.js';
import { flagOf, type CopyInstruction, type Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import { resolvedEffects } from './resolved-effects.js';

/** A path that an instruction puts into its layer, as far as the text tells. */
export interface LayerFile {
  /** Absolute. */
  readonly path: string;
  /** Whether it is a folder of the author's own that is filled: what lies in it is not from the base. */
  readonly isTree: boolean;
  /** Whether the instruction does not delete it again. */
  readonly isKept: boolean;
}

type Sources = Pick<Model, 'commandsOf' | 'stateAt' | 'expand' | 'mountsOf' | 'variableAt'>;

/** More files of one RUN are not looked at: each `rm` asks for all of them. */
const mostFiles = 500;

/** Folders that the author made, and not the base: unusual ones, and those below folders for such things. */
const ownFolder =
  /^\/(?!(?:bin|boot|dev|etc|home|lib\w*|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)(?:\/|$))[^/]|^\/(?:opt|srv|tmp|mnt|root|usr\/src|usr\/local\/src|home\/[^/]+)\/[^/]/;

/** What COPY, ADD or RUN put into their layer; where a file can have gone by two names, both. */
export const layerFiles = oncePerLasting(readFiles);

function readFiles(model: Sources, instruction: Instruction): readonly LayerFile[] {
  if (instruction.kind === 'copy' || instruction.kind === 'add') return copiedFiles(model, instruction);
  if (instruction.kind !== 'run') return [];
  const files = writtenFiles(model, instruction);
  if (files.length === 0 || !instruction.flags.some(({ name }) => name === 'mount')) return files;
  const targets = model.mountsOf(instruction).flatMap(({ target }) => valueOf(target) ?? []);
  return files.filter(({ path }) => !targets.some((target) => isWithin(path, target)));
}

function copiedFiles({ expand, stateAt }: Sources, instruction: CopyInstruction): readonly LayerFile[] {
  const target = instruction.destination && valueOf(expand(instruction.destination, instruction));
  const folder = target === undefined ? undefined : joinPath(valueOf(stateAt(instruction).workdir), target);
  if (target === undefined || folder === undefined) return [];
  const asFile = /(^|\/)\.?$/.test(target) ? [] : [{ path: folder, isTree: false, isKept: true }];
  const unpacks = instruction.kind === 'add' && flagOf(instruction, 'unpack')?.value?.text !== 'false';
  return instruction.sources.flatMap((source): readonly LayerFile[] => {
    const text = valueOf(expand(source, instruction));
    if (source.text.startsWith('<<')) return asFile;
    const name = text === undefined || /[*?[]/.test(text) ? '' : text.replace(/\/+$/, '').replace(/^.*\//s, '');
    const isArchive = unpacks && !/^\w+:\/\//.test(text ?? '') && /\.(tar|tar\.\w+|tgz|tbz2?|txz)$/.test(name);
    const isFile = /\w\.\w+$/.test(name) && !isArchive;
    const inFolder = name === '' ? [] : [{ path: joinPath(folder, name) ?? folder, isTree: false, isKept: true }];
    return isFile
      ? [...asFile, ...inFolder]
      : [{ path: folder, isTree: ownFolder.test(folder), isKept: true }, ...inFolder];
  });
}

function writtenFiles(model: Sources, instruction: Instruction): readonly LayerFile[] {
  const files = new Map<string, LayerFile>();
  const add = (path: string, isTree: boolean): void => {
    if (files.size < mostFiles) files.set(path, { path, isTree, isKept: true });
  };
  for (const path of packageFolders(model, instruction)) add(path, true);
  for (const { effect, command, path, to } of resolvedEffects(model, instruction)) {
    const { kind } = effect;
    if (kind === 'delete' || kind === 'move') {
      const folder = path?.replace(/\/\.?\*$/, '') ?? '';
      for (const [other, file] of files) if (isWithin(other, folder)) files.set(other, { ...file, isKept: false });
    }
    if (path !== undefined && (kind === 'write' || kind === 'download')) add(path, false);
    if (path !== undefined && kind === 'download' && command.name === 'git') add(`${path}/.git`, false);
    if (to !== undefined && kind === 'extract') add(to, ownFolder.test(to));
    if (to !== undefined && (kind === 'copy' || kind === 'move')) {
      const name = path?.replace(/^.*\//s, '') ?? '';
      add(to, false);
      if (/^[\w.+-]+$/.test(name)) add(joinPath(to, name) ?? to, false);
    }
  }
  return [...files.values()];
}

/** The indexes and caches that the package managers of distributions leave. */
function packageFolders({ commandsOf }: Sources, instruction: Instruction): readonly string[] {
  return commandsOf(instruction).flatMap((command) => {
    const { manager = '', operation = '', options = [] } = packageCallOf(command) ?? {};
    const grammar = packageFamilyOf(manager) === undefined ? undefined : managerGrammar(manager);
    if (grammar === undefined || options.some(({ name }) => grammar.noCacheFlags.includes(name))) return [];
    if (operation === 'update') return grammar.indexDirs;
    // Debian's images delete what apt downloads.
    return operation === 'install' && grammar.family !== 'apt' ? grammar.indexDirs.concat(grammar.cacheDirs) : [];
  });
}
