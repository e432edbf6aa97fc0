import type { Ignore } from 'ignore';
import type { Host } from './host.js';
import { parentOf } from './path.js';

/** What a search for files asks of a Host. */
export type Tree = Pick<Host, 'list' | 'readFile' | 'stat' | 'ignoresCase'>;

/** One `.gitignore`: the folder it stands in, with a slash at the end, and its rules. */
interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The `.gitignore` files over a folder, the farthest first. */
export type Levels = readonly Level[];

/** Whether git ignores an absolute path; the nearest `.gitignore` that speaks of it decides. */
export function isIgnored(path: string, kind: 'file' | 'folder', levels: Levels): boolean {
  for (let at = levels.length - 1; at >= 0; at--) {
    const { folder, rules } = levels[at] as Level;
    const { ignored, unignored } = rules.test(path.slice(folder.length) + (kind === 'folder' ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The levels with the folder's own `.gitignore`, where there is one. */
export async function withGitignoreOf(folder: string, levels: Levels, tree: Tree): Promise<Levels> {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  // git ignores nothing by a file that it cannot read.
  const text = await tree.readFile(`${base}.gitignore`).catch(() => undefined);
  if (text === undefined) return levels;
  const { default: ignore } = await import('ignore');
  const rules = ignore({ ignorecase: tree.ignoresCase === true, allowRelativePaths: true });
  return [...levels, { folder: base, rules: rules.add(text) }];
}

/** Finds the levels that count in a folder: from the root of its repository downward, none outside of one. */
export function gitignores(tree: Tree): (folder: string) => Promise<Levels> {
  const known = new Map<string, Promise<Levels | undefined>>();

  /** Undefined: no repository is around the folder. */
  async function levelsAt(folder: string): Promise<Levels | undefined> {
    const parent = parentOf(folder);
    const git = await tree.stat(`${folder.endsWith('/') ? folder : `${folder}/`}.git`).catch(() => undefined);
    const above = git !== undefined ? [] : parent === undefined ? undefined : await remembered(parent);
    return above && (await withGitignoreOf(folder, above, tree));
  }

  function remembered(folder: string): Promise<Levels | undefined> {
    let levels = known.get(folder);
    if (levels === undefined) known.set(folder, (levels = levelsAt(folder)));
    return levels;
  }

  return async (folder) => (await remembered(folder)) ?? [];
}
