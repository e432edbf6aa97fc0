import { flagOf } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Need } from './facts.js';
import type { Model } from './model.js';
import type { PackageOperation } from './package-operations.js';
import type { Stage } from './stage.js';

/** What only a project of yarn 2 or later has, or what may choose one. */
const modern =
  /\.yarnrc\.yml|\.pnp\.|(?:^|[\s"'/])\.yarn(?:\/(?!bin\b)|["'\s]|$)|\byarn@(?:\d\d|[2-9]|berry|stable)|\byarn (?:set version|dlx)\b|\bcorepack\b|\bYARN_(?:ENABLE|NODE_LINKER|GLOBAL|NPM|RC_FILENAME)|--immutable|\bworkspaces focus\b/m;

/** Where it is chosen, it is this one. */
const classic = /\byarn@(?:1\b|classic)|\byarn set version (?:1\b|classic)/;

/** A source that is a single file by its name. */
const file = /[^./][^/]*\.\w+\*?$|lock\*?$|(^|\/)(\.npmrc|\.yarnrc|node_modules)\/?$/;

/** The folders that would have to be looked at to tell; paths of the build context. */
export function yarnNeeds({ packageOperations, stages }: Model): readonly Need[] {
  if (packageOperations('yarn').length === 0) return [];
  const paths = new Set(stages.flatMap(foldersOf));
  return [...paths].flatMap((path) => (path === undefined ? [] : { kind: 'list', path }));
}

/**
 * Tells whether a call is surely one of yarn 1. The later ones keep what they fetch where the app may need it at run time,
 * know other flags, and are chosen by files of the project.
 */
export function classicYarn({
  source,
  facts,
  commandsNamed,
  mountsOf,
  stages,
}: Model): (call: PackageOperation) => boolean {
  if (modern.test(source.text) && !classic.test(source.text)) return () => false;
  if (commandsNamed('git').some(({ args }) => args.some(({ text }) => text === 'clone'))) return () => false;
  const plain = new Set<Stage>();
  for (const stage of stages) {
    const { parent, root } = stage;
    const isOpen = parent === undefined ? root.kind === 'image' && root.facts !== undefined : plain.has(parent);
    if (isOpen && [...new Set(foldersOf(stage))].every(hasNone)) plain.add(stage);
  }
  return ({ stage, command: { instruction } }) => {
    const binds = mountsOf(instruction).filter(({ type }) => valueOf(type) === 'bind');
    // A trigger runs in another project.
    if (instruction.onbuild !== undefined || !plain.has(stage)) return false;
    return binds.every(({ keys }) => file.test(keys.get('source') ?? ''));
  };

  function hasNone(path: string | undefined): boolean {
    return path !== undefined && facts.list(path)?.includes('.yarnrc.yml') === false;
  }
}

/** What of COPY and ADD is no single file; undefined where another stage or a variable says what it is. */
function foldersOf({ instructions }: Stage): readonly (string | undefined)[] {
  return instructions.flatMap((copy) => {
    if (copy.kind !== 'copy' && copy.kind !== 'add') return [];
    const folders = copy.sources.filter(({ text }) => !text.startsWith('<<') && !file.test(text.replace(/["']/g, '')));
    const isListed = flagOf(copy, 'from') === undefined;
    return folders.map(({ value }) => (isListed ? valueOf(value)?.replace(/^\*$/, '.') : undefined));
  });
}
