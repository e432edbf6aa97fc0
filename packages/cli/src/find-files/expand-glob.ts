import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { slashed } from '../slashed.js';
import { isIgnored, type Levels } from '@plimsoll/core';
import { isNeverDockerfile } from '@plimsoll/core/dockerfile-names';

/** What a glob stands for. */
export interface GlobMatches {
  readonly paths: readonly string[];
  /** How many files were left out because git ignores them. */
  readonly ignored: number;
}

/** Whether a word of the command line is meant as a glob, where no file has that name. */
export function isGlob(word: string): boolean {
  return /[*?[\]{}]|[!+@]\(/.test(word);
}

/** The files that match, whatever their names but those that never are Dockerfiles; folders behind links are left out. */
export async function expandGlob(
  pattern: string,
  cwd: string,
  levelsAt: (folder: string) => Promise<Levels>,
): Promise<GlobMatches> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, { cwd, dot: true, expandDirectories: false, ignore: '**/.git/**' });
  const base = resolve(cwd, basePath(pattern));
  const isStraight = straightBelow(base);
  const matches = found.filter((path) => !isNeverDockerfile(path) && isStraight(dirname(resolve(cwd, path))));
  // What is in a folder that the glob itself names is wanted, even where git ignores that folder.
  if (isIgnored(slashed(base), 'folder', await levelsAt(slashed(dirname(base))))) return { paths: matches, ignored: 0 };
  const paths: string[] = [];
  for (const match of matches) {
    const path = slashed(resolve(cwd, match));
    if (!isIgnored(path, 'file', await levelsAt(slashed(dirname(path))))) paths.push(match);
  }
  return { paths, ignored: matches.length - paths.length };
}

/** Whether a folder is reached from the base without a link, which may lead in a circle. */
function straightBelow(base: string): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  return (folder) => {
    const answer = known.get(folder) ?? realpathSync(folder) === join(realpathSync(base), relative(base, folder));
    known.set(folder, answer);
    return answer;
  };
}

/** The folder before the first part of a glob that is not a plain name. */
function basePath(pattern: string): string {
  const parts = pattern.split('/');
  return parts.slice(0, parts.findIndex(isGlob)).join('/') || (pattern.startsWith('/') ? '/' : '.');
}
