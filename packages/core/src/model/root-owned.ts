import type { Instruction } from '../syntax/instruction.js';
import { flagOf } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting, oncePerPart } from '../text/once.js';
import type { Model } from './model.js';
import { foldersFrom, isWithin, joinPath } from './path.js';
import { resolvedEffects } from './resolved-effects.js';
import { runOf } from './run.js';
import { shellValue } from './shell-value.js';
import { lineageOf, type Stage } from './stage.js';

/** Where bases and packages have folders of other users. */
const shared = ['/home', '/var', '/run', '/srv', '/tmp', '/dev', '/proc', '/sys', '/mnt'];

/** Whether a user, as USER names it, surely is not root; the number 0 and root's name may have a group. */
export function isOrdinaryUser(user: string | null | undefined): user is string {
  return typeof user === 'string' && user !== '' && !/^(?:root|0+)(?::|$)/.test(user);
}

/** The place in a stage from which on instructions may run as another user than root, as far as anybody knows. */
export function firstAsUser({ stateAt }: Pick<Model, 'stateAt'>, { instructions }: Stage): number {
  const [first] = instructions;
  if (first === undefined || isOrdinaryUser(valueOf(stateAt(first).user))) return 0;
  const change = instructions.findIndex(({ kind }) => kind === 'user');
  return change < 0 ? instructions.length : change + 1;
}

/**
 * Tells of an absolute path whether in the image of a stage it surely is root's and nobody else may write there: undefined
 * where that cannot be told of any path.
 */
export const rootOwned = oncePerPart(readOwned);

function readOwned(model: Model, stage: Stage): ((path: string) => boolean) | undefined {
  const { root } = stage;
  const facts = root.kind === 'image' ? root.facts : undefined;
  if (stage.isWindows || root.kind === 'unknown') return undefined;
  if (root.kind === 'image' && (facts === undefined || facts.quality === 'family' || facts.quality === 'names-only'))
    return undefined;
  const given = new Set<string>();
  const made = new Set<string>();
  for (const one of lineageOf(stage)) {
    for (const instruction of runOf(one)) {
      const paths = pathsOf(model, instruction);
      if (paths === undefined) return undefined;
      if (paths === nothing) continue;
      for (const path of paths.given) given.add(path);
      for (const path of paths.made) made.add(path);
    }
  }
  const away = [...shared, ...(facts?.volumes ?? []), ...(isOrdinaryUser(facts?.user) ? [facts?.workdir ?? '/'] : [])];
  return (path) => {
    if (!made.has(path) && away.some((folder) => isWithin(path, folder))) return false;
    return !foldersFrom(path).some((folder) => given.has(folder));
  };
}

interface Paths {
  /** What somebody else may own or write. */
  readonly given: readonly string[];
  /** The folders that root makes. */
  readonly made: readonly string[];
}

const nothing: Paths = { given: [], made: [] };

/** Undefined: what is given to others may be any path. */
function pathsOf(model: Model, instruction: Instruction): Paths | undefined {
  switch (instruction.kind) {
    case 'workdir':
    case 'copy':
    case 'add':
    case 'run':
      return readPaths(model, instruction);
    default:
      return nothing;
  }
}

const readPaths = oncePerLasting((model: Model, instruction: Instruction): Paths | undefined => {
  if (instruction.kind === 'run') return pathsOfRun(model, instruction);
  if (instruction.kind === 'workdir') {
    const { user, workdir } = model.stateAt(instruction);
    const isRoot = user.known && !isOrdinaryUser(user.value);
    return isRoot ? nothing : givenAt(valueOf(workdir), instruction.words[0], model, instruction);
  }
  const isCopy = instruction.kind === 'copy' || instruction.kind === 'add';
  if (!isCopy || (flagOf(instruction, 'chown') === undefined && flagOf(instruction, 'chmod') === undefined))
    return nothing;
  return givenAt(valueOf(model.stateAt(instruction).workdir), instruction.destination, model, instruction);
});

function givenAt(
  folder: string | undefined,
  word: Word | undefined,
  { expand }: Model,
  instruction: Instruction,
): Paths | undefined {
  const target = word && valueOf(expand(word, instruction));
  const path = target === undefined ? undefined : joinPath(folder, target);
  return path === undefined ? undefined : { given: [path], made: [] };
}

function pathsOfRun(model: Model, run: Instruction): Paths | undefined {
  // Whatever a script does, or a program for the owners of many files.
  if (unreadable.test(model.source.text.slice(run.span.start, run.span.end))) return undefined;
  const { user } = model.stateAt(run);
  const isRoot = user.known && !isOrdinaryUser(user.value);
  const others: string[] = [];
  const made: string[] = [];
  for (const { effect, path } of resolvedEffects(model, run)) {
    const isGiven = effect.kind === 'owner' || effect.kind === 'mode' || effect.owner !== undefined;
    const isOwn = !isRoot && /^(?:create|write|download|copy|move|extract)$/.test(effect.kind);
    if (!isGiven && isRoot && effect.folder === true && path !== undefined) made.push(path);
    if (!isGiven && !isOwn) continue;
    if (path === undefined) return undefined;
    others.push(path.replace(/\/\.?\*?$/, '') || '/');
  }
  for (const { name = '', args } of model.commandsOf(run)) {
    if (name !== 'useradd' && name !== 'adduser' && name !== 'usermod') continue;
    for (const word of args) {
      const path = /(?:^|=)(\/.*)$/.exec(valueOf(shellValue(model, word, run)) ?? '')?.[1];
      if (path !== undefined) others.push(joinPath('/', path) ?? '/');
    }
  }
  return others.length === 0 && made.length === 0 ? nothing : { given: others, made };
}

const unreadable =
  /\.sh\b|setfacl|\bfix-permissions|-exec|xargs|ansible|(?:^|[\s;&|(])(?:ba|da|z)?sh\s|\brsync\b|--owner|\btar\b.*-p|eval|source\s/;
