import { readdirSync, type Dirent } from 'node:fs';
import { dirname } from 'node:path';
import { sentenceFor, type FileError } from '../file-error.js';
import { isDockerfileName } from '@plimsoll/core/dockerfile-names';
import type { FileSettings } from './file-settings.js';
import { isIgnored, withGitignoreOf, type Levels } from './gitignore.js';

/** A folder to search: its path on the disk, and what its files' paths begin with in reports. */
export interface Folder {
  readonly path: string;
  readonly prefix: string;
}

export interface Walk {
  readonly files: readonly string[];
  readonly errors: readonly FileError[];
}

/**
 * Finds the Dockerfiles in a folder and below. Links to folders are not followed, so a circle of them does no harm;
 * `.git` and what git ignores are left out. `levelsAt` gives the `.gitignore` files over a folder.
 */
export async function walk(
  start: Folder,
  settings: FileSettings,
  levelsAt: (folder: string) => Promise<Levels>,
): Promise<Walk> {
  const files: string[] = [];
  const errors: FileError[] = [];
  const above = start.path === dirname(start.path) ? [] : await levelsAt(dirname(start.path));
  // A folder that is named is searched, even where git ignores it.
  const levels = isIgnored(start.path, 'folder', above) ? [] : above;
  const open: { readonly folder: Folder; readonly levels: Levels }[] = [{ folder: start, levels }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { folder } = next;
    const entries = read(folder, errors);
    const hasGitignore = entries.some(({ name }) => name === '.gitignore');
    const levels = hasGitignore ? await withGitignoreOf(folder.path, next.levels) : next.levels;
    const isIncluded = await settings.includedIn(folder.prefix === '' ? '.' : folder.prefix.slice(0, -1) || '/');
    for (const entry of entries) {
      const path = folder.path.endsWith('/') ? folder.path + entry.name : `${folder.path}/${entry.name}`;
      const shown = folder.prefix + entry.name;
      if (entry.isDirectory()) {
        if (entry.name === '.git' || isIgnored(path, 'folder', levels)) continue;
        open.push({ folder: { path, prefix: `${shown}/` }, levels });
      } else if (isWanted(entry.name, shown, isIncluded) && !isIgnored(path, 'file', levels)) {
        files.push(shown);
      }
    }
  }
  return { files, errors };
}

function isWanted(name: string, path: string, isIncluded: ((path: string) => boolean) | undefined): boolean {
  return isDockerfileName(name) || (isIncluded !== undefined && isIncluded(path));
}

function read(folder: Folder, errors: FileError[]): readonly Dirent[] {
  try {
    return readdirSync(folder.path, { withFileTypes: true });
  } catch (error) {
    // A folder that vanished while we looked is no loss.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      errors.push({ path: folder.prefix === '' ? '.' : folder.prefix, message: sentenceFor(error) });
    }
    return [];
  }
}
