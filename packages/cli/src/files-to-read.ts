import { fileSettingsOf, type Linter } from '@plimsoll/core';
import { findFiles, type FoundFiles } from './find-files/find-files.js';

/** The files that the paths stand for under the linter's configs. */
export async function filesToRead(paths: readonly string[], linter: Linter, cwd: string): Promise<FoundFiles> {
  return await findFiles(paths, fileSettingsOf(linter), cwd);
}
