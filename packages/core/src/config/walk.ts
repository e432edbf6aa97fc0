import { isDockerfileName } from './dockerfile-names.js';
import type { FileSettings } from './file-settings.js';
import { isIgnored, withGitignoreOf, type Levels, type Tree } from './gitignore.js';
import { parentOf } from './path.js';

/** A folder to search: its absolute path, and what its files' paths begin with in reports. */
export interface Folder {
  readonly path: string;
  readonly prefix: string;
}

/** What a search finds, in no order, and the folders that could not be read, each as it would be called in a report. */
export interface Walk {
  readonly files: readonly string[];
  readonly errors: readonly { readonly path: string; readonly error: unknown }[];
}

/**
 * Finds the Dockerfiles in a folder and below. Links to folders are not followed, so a circle of them does no harm;
 * `.git` and what git ignores are left out. `levelsAt` gives the `.gitignore` files over a folder; `goesOn` is asked before
 * each folder.
 */
export async function walk(
  start: Folder,
  settings: FileSettings,
  tree: Tree,
  levelsAt: (folder: string) => Promise<Levels>,
  goesOn?: () => Promise<boolean>,
): Promise<Walk> {
  const files: string[] = [];
  const errors: { path: string; error: unknown }[] = [];
  const parent = parentOf(start.path);
  const above = parent === undefined ? [] : await levelsAt(parent);
  // A folder that is named is searched, even where git ignores it.
  const levels = isIgnored(start.path, 'folder', above) ? [] : above;
  const open: { readonly folder: Folder; readonly levels: Levels }[] = [{ folder: start, levels }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { folder } = next;
    if (goesOn !== undefined && !(await goesOn())) break;
    const names = await namesIn(folder);
    const levels = names.includes('.gitignore') ? await withGitignoreOf(folder.path, next.levels, tree) : next.levels;
    const isIncluded = await settings.includedIn(folder.prefix === '' ? '.' : folder.prefix.slice(0, -1) || '/');
    const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    for (const name of names) {
      const shown = folder.prefix + name;
      if (name.endsWith('/')) {
        const path = base + name.slice(0, -1);
        if (name !== '.git/' && !isIgnored(path, 'folder', levels)) {
          open.push({ folder: { path, prefix: shown }, levels });
        }
      } else if ((isDockerfileName(name) || isIncluded?.(shown) === true) && !isIgnored(base + name, 'file', levels)) {
        files.push(shown);
      }
    }
  }
  return { files, errors };

  async function namesIn({ path, prefix }: Folder): Promise<readonly string[]> {
    try {
      // A folder that vanished while we looked is no loss.
      return (await tree.list(path, 'only names')) ?? [];
    } catch (error) {
      errors.push({ path: prefix === '' ? '.' : prefix, error });
      return [];
    }
  }
}
