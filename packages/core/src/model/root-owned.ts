import type { Instruction } from '../syntax/instruction.js';
import { flagOf } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerPart } from '../text/once.js';
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
  const paths: Paths = { given: new Set(), made: new Set() };
  for (const instruction of lineageOf(stage).flatMap(runOf)) {
    if (!collect(model, instruction, paths)) return undefined;
  }
  const away = [...shared, ...(facts?.volumes ?? []), ...(isOrdinaryUser(facts?.user) ? [facts?.workdir ?? '/'] : [])];
  return (path) => {
    if (!paths.made.has(path) && away.some((folder) => isWithin(path, folder))) return false;
    return !foldersFrom(path).some((folder) => paths.given.has(folder));
  };
}

interface Paths {
  /** What somebody else may own or write. */
  readonly given: Set<string>;
  /** The folders that root makes. */
  readonly made: Set<string>;
}

/** False: what is given to others may be any path. */
function collect(model: Model, instruction: Instruction, { given, made }: Paths): boolean {
  const user = model.stateAt(instruction).user;
  const isRoot = user.known && !isOrdinaryUser(user.value);
  if (instruction.kind === 'workdir') {
    const [word] = instruction.words;
    const path = word && valueOf(model.expand(word, instruction));
    const folder = valueOf(model.stateAt(instruction).workdir);
    const absolute = path === undefined ? undefined : joinPath(folder, path);
    if (isRoot) return true;
    if (absolute !== undefined) given.add(absolute);
    return absolute !== undefined;
  }
  if (instruction.kind === 'copy' || instruction.kind === 'add') {
    if (flagOf(instruction, 'chown') === undefined && flagOf(instruction, 'chmod') === undefined) return true;
    const target = instruction.destination && valueOf(model.expand(instruction.destination, instruction));
    const path = target === undefined ? undefined : joinPath(valueOf(model.stateAt(instruction).workdir), target);
    if (path !== undefined) given.add(path);
    return path !== undefined;
  }
  if (instruction.kind !== 'run') return true;
  // Whatever a script does, or a program for the owners of many files.
  if (unreadable.test(model.source.text.slice(instruction.span.start, instruction.span.end))) return false;
  for (const { effect, path } of resolvedEffects(model, instruction)) {
    const isGiven = effect.kind === 'owner' || effect.kind === 'mode' || effect.owner !== undefined;
    const isOwn = !isRoot && /^(?:create|write|download|copy|move|extract)$/.test(effect.kind);
    if (!isGiven && isRoot && effect.folder === true && path !== undefined) made.add(path);
    if (!isGiven && !isOwn) continue;
    if (path === undefined) return false;
    given.add(path.replace(/\/\.?\*?$/, '') || '/');
  }
  for (const { name = '', args } of model.commandsOf(instruction)) {
    if (!/^(?:useradd|adduser|usermod)$/.test(name)) continue;
    for (const word of args) {
      const path = /(?:^|=)(\/.*)$/.exec(valueOf(shellValue(model, word, instruction)) ?? '')?.[1];
      if (path !== undefined) given.add(joinPath('/', path) ?? '/');
    }
  }
  return true;
}

const unreadable =
  /\.sh\b|setfacl|\bfix-permissions|-exec|xargs|ansible|(?:^|[\s;&|(])(?:ba|da|z)?sh\s|\brsync\b|--owner|\btar\b.*-p|eval|source\s/;
