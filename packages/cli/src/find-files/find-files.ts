import { statSync } from 'node:fs';
import { basename, posix, resolve } from 'node:path';
import { gitignores, nearest, walk, type FileSettings } from '@plimsoll/core';
import { nodeHost } from '@plimsoll/core/node';
import { commands } from '../arguments/flags.js';
import { sentenceFor, type FileError } from '../file-error.js';
import { slashed } from '../slashed.js';
import { expandGlob, isGlob } from './expand-glob.js';

export interface FoundFiles {
  /** Sorted, each once, with forward slashes; `-` is standard input. */
  readonly paths: readonly string[];
  readonly errors: readonly FileError[];
  /** How many files the configs took out. */
  readonly excluded: number;
}

/** The Dockerfiles that the named paths, globs and folders stand for; a path relative to `cwd` stays so. */
export async function findFiles(named: readonly string[], settings: FileSettings, cwd: string): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const errors: FileError[] = [];
  const tree = nodeHost();
  const levelsAt = gitignores(tree);
  let excluded = 0;

  async function add(path: string): Promise<void> {
    const key = resolve(cwd, path);
    if (await isExcluded(path, settings)) excluded++;
    else if (!files.has(key)) files.set(key, path);
  }

  async function addFolder(path: string): Promise<void> {
    const prefix = path === '.' ? '' : path.endsWith('/') ? path : `${path}/`;
    const found = await walk({ path: slashed(resolve(cwd, path)), prefix }, settings, tree, levelsAt);
    for (const file of found.files) await add(file);
    errors.push(...found.errors.map(({ path, error }) => ({ path, message: sentenceFor(error) })));
  }

  async function addGlob(pattern: string): Promise<void> {
    const { paths, ignored } = await expandGlob(pattern, cwd, levelsAt);
    for (const path of paths) await add(path);
    if (paths.length > 0) return;
    const message = ignored > 0 ? 'git ignores all files that match this glob.' : 'No file matches this glob.';
    errors.push({ path: pattern, message });
  }

  for (const word of named) {
    if (word === '-') {
      files.set('-', '-');
      continue;
    }
    const path = normal(word);
    const kind = kindOf(resolve(cwd, path));
    if (kind === 'folder') await addFolder(path);
    else if (kind === 'file') await add(path);
    else if (isMissing(kind.error) && isGlob(word)) await addGlob(slashed(word));
    else errors.push({ path, message: sentenceFor(kind.error) + commandHint(word) });
  }

  const paths = [...files.values()].sort();
  if (paths.length === 0 && errors.length === 0 && excluded === 0) {
    for (const path of named) errors.push({ path: normal(path), message: 'There is no Dockerfile in this folder.' });
  }
  return { paths, errors, excluded };
}

/** Where the config is broken, the file is linted all the same, so that the mistake is told with its name. */
async function isExcluded(path: string, settings: FileSettings): Promise<boolean> {
  try {
    return await settings.isExcluded(path);
  } catch {
    return false;
  }
}

function kindOf(path: string): 'file' | 'folder' | { readonly error: unknown } {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return { error };
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** With forward slashes and without `./`, `//` and the like. */
function normal(path: string): string {
  const result = posix.normalize(slashed(path));
  return result.length > 1 && result.endsWith('/') ? result.slice(0, -1) : result;
}

function commandHint(word: string): string {
  if (basename(word) !== word || word.includes('.')) return '';
  const near = nearest(word, commands);
  return near === undefined ? '' : ` Did you mean the command \`${near}\`?`;
}
