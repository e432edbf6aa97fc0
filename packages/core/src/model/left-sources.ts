import type { ShellCommand } from '../shell/command.js';
import { archiveEffects } from '../shell/archive-effects.js';
import { fileEffectsOf } from '../shell/file-effects.js';
import { optionsOf } from '../shell/options.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { unknown, valueOf } from '../text/known.js';
import { entryOf, withEntries, type LayeredMap } from '../text/layered-map.js';
import { installsFrom, isCompiling } from './installs-from.js';
import type { Model } from './model.js';
import { isWithin } from './path.js';
import type { Stage } from './stage.js';
import { mayTake } from './symbolic-path.js';
import { tracedCommands, type TracedCommand } from './traced-commands.js';
import { walkDown } from './walk-down.js';

/** Sources that the image still has after what was built of them is installed elsewhere. */
export interface LeftSources {
  /** A symbolic path. */
  readonly path: string;
  /** What installs the result. */
  readonly install: ShellCommand;
  /** What brings the sources. */
  readonly origin: ShellCommand;
}

/** More trees at a time are not followed: each deletion is compared with all of them. */
const most = 50;

/** The programs that may bring a tree: all that clone, unpack or are `tar`. */
const bringers: ReadonlySet<string> = new Set(['git', 'docker-php-source', ...Object.keys(archiveEffects)]);

/** Where PHP's images unpack their own sources. */
const phpSources = '/usr/src/php';

/** What is known of trees behind an instruction. */
interface Trees {
  /** Folders that were cloned as a whole, or into which something was unpacked. */
  readonly roots: ReadonlyMap<string, { readonly isWhole: boolean; readonly origin: ShellCommand }>;
  readonly compiled: LayeredMap<string, true> | undefined;
  readonly left: ReadonlyMap<string, LeftSources>;
}

const trees = walkDown<Trees>(
  ['run'],
  { roots: new Map(), compiled: undefined, left: new Map() },
  (model, before, run) => {
    const isBegun = before.roots.size > 0 || before.left.size > 0;
    if (!isBegun && !model.commandsOf(run).some(({ name = '' }) => bringers.has(name))) return before;
    return treesAfter(model, before, run);
  },
);

/** The trees that stay in the layers of a stage and its parents; one that is named again later, or may be deleted, is left out. */
export function leftSources(model: Model, stage: Stage): readonly LeftSources[] {
  const { source, imageOf } = model;
  const { left } = trees.atEnd(model, stage);
  if (left.size === 0) return [];
  const workdir = valueOf(imageOf(stage).workdir) ?? '/';
  return [...left.values()].filter(({ path, install }) => !isWithin(workdir, path) && !isNamedAfter(path, install));

  /** Whether the text behind the install names the tree again. */
  function isNamedAfter(path: string, { span, instruction }: ShellCommand): boolean {
    if (path === phpSources) return source.text.includes(path, instruction.span.end);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const [literal = '', ...others] = name.split(/\$\{[^}]*\}|[*?]/).toSorted((a, b) => b.length - a.length);
    const rest = source.text.slice(span.end);
    if (others.length > 0) return literal.length < 2 || rest.includes(literal);
    return rest.split(/[^\w.+-]/).includes(name);
  }
}

function treesAfter(model: Model, before: Trees, run: Instruction): Trees {
  const roots = new Map(before.roots);
  const compiled = new Map<string, true>();
  const isCompiled = (path: string): boolean => compiled.has(path) || entryOf(before.compiled, path) === true;
  const left = new Map(before.left);
  const mounts = model.mountsOf(run).map(({ target }) => valueOf(target));
  const isApart = (path: string): boolean => mounts.some((target) => target === undefined || isWithin(path, target));
  for (const traced of tracedCommands(model, run)) {
    const { command } = traced;
    if (command.name === 'docker-php-source') notePhp(command);
    for (const { path, isWhole } of unpackedTo(traced)) {
      if (!isApart(path) && roots.size < most) roots.set(path, { isWhole, origin: command });
    }
    if (isCompiling(command))
      for (const path of treesAt(traced.folder)) if (!isCompiled(path)) compiled.set(path, true);
    for (const folder of installsFrom(traced)) for (const path of treesAt(folder)) noteInstall(path, command);
    noteEffects(traced);
  }
  const isSame = compiled.size === 0 && isAlike(roots, before.roots) && isAlike(left, before.left);
  if (isSame) return before;
  return { roots, left, compiled: compiled.size === 0 ? before.compiled : withEntries(before.compiled, compiled) };

  function noteEffects({ command, folder, pathOf }: TracedCommand): void {
    for (const { kind, path, to, from } of fileEffectsOf(command)) {
      const place = pathOf(path);
      const target = to === undefined ? folder : pathOf(to);
      if (kind === 'delete' || kind === 'move') forget(place);
      // A link into the tree, or a result that is put elsewhere.
      if (kind === 'create' && from !== undefined) forgetAround(pathOf(from));
      if (kind !== 'copy' && kind !== 'move') continue;
      for (const tree of treesAt(place)) {
        if (isCompiled(tree) && target !== undefined && !isWithin(target, tree)) noteInstall(tree, command);
      }
    }
  }

  /** The tree that a path lies in: what was cloned, or a folder below one that was filled. */
  function treesAt(path: string | undefined): readonly string[] {
    if (path === undefined) return [];
    for (const [root, { isWhole }] of roots) {
      if (path === root || (isWhole && isWithin(path, root))) return [root];
      const prefix = root === '/' ? root : `${root}/`;
      if (path.startsWith(prefix)) return [`${prefix}${path.slice(prefix.length).split('/')[0] ?? ''}`];
    }
    return [];
  }

  function noteInstall(path: string, install: ShellCommand): void {
    const root = [...roots].find(([folder]) => isWithin(path, folder));
    if (root !== undefined && left.size < most && !left.has(path) && !placesIn(path, install))
      left.set(path, { path, install, origin: root[1].origin });
  }

  function notePhp(command: ShellCommand): void {
    const verb = command.args[0]?.text;
    if (verb === 'extract') left.set(phpSources, { path: phpSources, install: command, origin: command });
    if (verb === 'delete') left.delete(phpSources);
  }

  function forget(path: string | undefined): void {
    for (const tree of left.keys()) if (mayTake(path, tree)) left.delete(tree);
  }

  function forgetAround(path: string | undefined): void {
    for (const tree of left.keys()) if (path === undefined || isWithin(path, tree)) left.delete(tree);
  }

  /** Whether the result is put into the tree itself, or nobody knows where. */
  function placesIn(path: string, { instruction }: ShellCommand): boolean {
    return prefixesOf(tracedCommands(model, instruction)).some(
      (prefix) => mayTake(prefix, path) || isWithin(prefix ?? '', path),
    );
  }
}

function isAlike<T>(map: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): boolean {
  return map.size === other.size && [...map].every(([path, one]) => other.get(path) === one);
}

interface FilledFolder {
  readonly path: string;
  readonly isWhole: boolean;
}

function found(path: string | undefined, isWhole: boolean): readonly FilledFolder[] {
  return path === undefined ? [] : [{ path, isWhole }];
}

/** The folders that a command fills with what others wrote. */
function unpackedTo({ command, folder, pathOf }: TracedCommand): readonly FilledFolder[] {
  const place = (word: Word | undefined): string | undefined => (word === undefined ? folder : pathOf(word));
  if (packageCallOf(command) !== undefined) return [];
  // Without the folder that it is packed in, a source archive fills the folder itself.
  const isStripped = command.args.some(({ text }) => text.startsWith('--strip'));
  const effects = fileEffectsOf(command).flatMap(({ kind, path, to, folder: isFolder }) => {
    if (kind === 'download' && command.name === 'git') return found(pathOf(path), true);
    if (kind === 'extract') return found(place(to), isStripped);
    return kind === 'create' && isFolder === true && command.name === 'tar' ? found(pathOf(path), isStripped) : [];
  });
  const isPiped = command.name === 'tar' && effects.length === 0 && command.connector === 'pipe';
  const isUnpacking =
    isPiped && optionsOf(command, ['-f', '-C']).options.some(({ name }) => /^-(x|-extract)$/.test(name));
  return isUnpacking || (isPiped && /^\w*x/.test(command.args[0]?.text ?? '')) ? found(folder, isStripped) : effects;
}

/** Where the commands of a RUN are told to put their results. */
function prefixesOf(traced: readonly TracedCommand[]): readonly (string | undefined)[] {
  return traced.flatMap(({ command, pathOf }) =>
    command.args.flatMap(({ span, text }) => {
      const [, value] =
        /^["']?(?:--prefix|-DCMAKE_INSTALL_PREFIX(?::PATH)?|prefix|PREFIX|DESTDIR)=(.+)$/s.exec(text) ?? [];
      return value === undefined ? [] : [pathOf({ span, text: value, value: unknown })];
    }),
  );
}
