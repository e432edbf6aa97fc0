import type { Option } from '../shell/package-call.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import { valueOf } from '../text/known.js';
import { appendCommand } from './append-command.js';
import { isCached } from './is-cached.js';
import { lastPlaces } from './last-places.js';
import { mayClean } from './may-clean.js';
import type { Model } from './model.js';
import type { PackageOperation } from './package-operations.js';

/** A cache that package managers fill. */
export interface PackageCache {
  /** Whose calls fill it. */
  readonly managers: readonly string[];
  /** Whose `clean` empties it. */
  readonly cleaners: readonly string[];
  /** The target of a mount, or a word of `rm`, `find` or `mv` as it is written, that may name its folder. */
  readonly folder: RegExp;
  /** Options with which a call has its cache somewhere else, as `--name=value`. */
  readonly elsewhere: RegExp;
}

/** The last call of a RUN that fills a cache which is still there at the end. */
export interface LeftoverCache {
  readonly operation: PackageOperation;
  /** Adds a command to the end of the RUN; undefined where the call only fetches an index or has another root, or the RUN is no plain chain. */
  readonly append: (command: string) => Edit | undefined;
}

/** Verbs that install or read what repositories have, although the operation is another. */
const otherFilling = /^(swap|build-?dep)$/;

/** The caches that stay in the layers of these stages, one for each RUN. */
export function leftoverCaches(model: Model, cache: PackageCache, stages: 'shipped' | 'all'): readonly LeftoverCache[] {
  const operations = cache.managers.flatMap((name) => model.packageOperations(name)).filter(fills);
  if (operations.length === 0) return [];
  const last = new Map<Instruction, PackageOperation>();
  for (const operation of operations.toSorted((a, b) => a.verb.span.start - b.verb.span.start)) {
    const { stage, command, options } = operation;
    const isKept = stage.isShipped || stages === 'all' || command.instruction.onbuild !== undefined;
    if (command.instruction.kind !== 'run' || !isKept) continue;
    const isElsewhere = options.some((option) => {
      // The root of another image is in the layers all the same.
      return cache.elsewhere.test(wordsOf(option)) && !(stages === 'all' && otherRoot.test(option.name));
    });
    if (!isElsewhere) last.set(command.instruction, operation);
  }
  const cleans = cache.cleaners.flatMap((name) => model.packageOperations(name, 'clean')).filter(empties);
  const deletes = model.commandsNamed('rm', 'find', 'mv', 'cd', 'trap').filter(({ args }) => args.some(isFolder));
  const emptied = lastPlaces([...cleans.map(({ command }) => command), ...deletes, ...model.commands.filter(mayClean)]);
  return [...last].flatMap(([instruction, operation]) => {
    const isEmptied = (emptied.get(instruction) ?? 0) > operation.command.span.start;
    const mounts = model.mountsOf(instruction);
    const places = mounts.flatMap(({ target }) => valueOf(target) ?? []).filter((text) => cache.folder.test(text));
    if (isEmptied || isCached(mounts, ...places)) return [];
    const isSimple = operation.operation !== 'update' && !operation.options.some(({ name }) => otherRoot.test(name));
    return [
      {
        operation,
        append: (text) => (isSimple ? appendCommand(model, instruction, text, operation.command) : undefined),
      },
    ];
  });

  function isFolder({ text }: { readonly text: string }): boolean {
    return cache.folder.test(text);
  }
}

const otherRoot = /^(--(install)?root|-R)$/;

function wordsOf({ name, value }: Option): string {
  return `${name}=${(value && valueOf(value)) ?? ''}`;
}

function fills({ operation, verb }: PackageOperation): boolean {
  return /^(install|ci|update|upgrade|download)$/.test(operation) || otherFilling.test(verb.text);
}

/** `clean packages` and `clean expire-cache` of yum leave what is large. */
function empties({ packages }: PackageOperation): boolean {
  return packages.length === 0 || packages.some(({ text }) => !/^(packages|headers|expire-cache)$/.test(text));
}
