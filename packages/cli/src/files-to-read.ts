import type { Linter } from '@plimsoll/core';
import { findFiles, type FoundFiles } from './find-files/find-files.js';
import type { FileSettings } from './find-files/file-settings.js';

/** The files that the paths stand for under the linter's configs. */
export async function filesToRead(paths: readonly string[], linter: Linter, cwd: string): Promise<FoundFiles> {
  return await findFiles(paths, fileSettingsOf(linter), cwd);
}

function fileSettingsOf(linter: Linter): FileSettings {
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
