import type { FileSettings } from '../config/file-settings.js';
import { gitignores, type Tree } from '../config/gitignore.js';
import { walk } from '../config/walk.js';
import type { Linter } from './linter.js';

/** What the linter's configs say about files. */
export function fileSettingsOf(linter: Pick<Linter, 'configFor' | 'isExcluded'>): FileSettings {
  return {
    isExcluded: (path) => linter.isExcluded(path),
    async includedIn(folder) {
      try {
        const config = await linter.configFor(folder === '.' ? 'Dockerfile' : `${folder}/Dockerfile`);
        return config.fileGlobs.length === 0 ? undefined : (path) => config.isDockerfile(path);
      } catch {
        // Files under a broken config are found by their names, so that the mistake is told.
        return undefined;
      }
    },
  };
}

/**
 * The absolute paths, sorted, of the Dockerfiles in a folder and below that the linter's configs do not exclude: those that
 * the command finds there. `goesOn` is asked before each folder.
 */
export async function findDockerfiles(
  folder: string,
  linter: Pick<Linter, 'configFor' | 'isExcluded'>,
  tree: Tree,
  goesOn?: () => Promise<boolean>,
): Promise<readonly string[]> {
  const settings = fileSettingsOf(linter);
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const { files } = await walk({ path: folder, prefix }, settings, tree, gitignores(tree), goesOn);
  const found: string[] = [];
  for (const file of files) {
    // Under a broken config nothing is excluded.
    if (!(await settings.isExcluded(file).catch(() => false))) found.push(file);
  }
  return found.sort();
}
