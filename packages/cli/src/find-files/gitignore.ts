import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Ignore } from 'ignore';

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

/** The levels with the folder's own `.gitignore`, which must be there. */
export async function withGitignoreOf(folder: string, levels: Levels): Promise<Levels> {
  let text: string;
  try {
    text = readFileSync(`${folder}/.gitignore`, 'utf8');
  } catch {
    // git ignores nothing by a file that it cannot read.
    return levels;
  }
  const { default: ignore } = await import('ignore');
  const ignorecase = process.platform === 'win32' || process.platform === 'darwin';
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return [...levels, { folder: base, rules: ignore({ ignorecase, allowRelativePaths: true }).add(text) }];
}

/** Finds the levels that count in a folder: from the root of its repository downward, none outside of one. */
export function gitignores(): (folder: string) => Promise<Levels> {
  const known = new Map<string, Promise<Levels | undefined>>();

  /** Undefined: no repository is around the folder. */
  async function levelsAt(folder: string): Promise<Levels | undefined> {
    const parent = dirname(folder);
    const above = existsSync(`${folder}/.git`) ? [] : parent === folder ? undefined : await remembered(parent);
    if (above === undefined || !existsSync(`${folder}/.gitignore`)) return above;
    return await withGitignoreOf(folder, above);
  }

  function remembered(folder: string): Promise<Levels | undefined> {
    let levels = known.get(folder);
    if (levels === undefined) known.set(folder, (levels = levelsAt(folder)));
    return levels;
  }

  return async (folder) => (await remembered(folder)) ?? [];
}
