import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Linter } from '@plimsoll/core';
import { isStream } from '../read-dockerfile.js';
import { slashed } from '../slashed.js';
import { generatedLine } from './generated-line.js';

/** Why a file is not to be fixed, as words behind "because"; undefined where nothing speaks against it. */
export async function reasonToLeave(
  path: string,
  { text, damaged }: { readonly text: string; readonly damaged: boolean },
  linter: Pick<Linter, 'isExcluded'>,
  cwd: string,
): Promise<string | undefined> {
  if (damaged) return 'some of its bytes are not UTF-8';
  if (path === '-') return undefined;
  if (isStream(path)) return 'it is a stream, not a file';
  const line = generatedLine(text);
  if (line !== undefined) return `line ${line} says that it is generated`;
  const asked = slashed(resolve(cwd, path));
  const real = writablePath(asked);
  if (real === undefined) return 'it is read-only';
  if (real === asked || !(await linter.isExcluded(real))) return undefined;
  return `it is a link to \`${slashed(relative(cwd, real))}\`, which the config excludes`;
}

/** Where the file behind a path really is; undefined where it must not be written. */
function writablePath(path: string): string | undefined {
  try {
    // The superuser may write what nobody may.
    if ((statSync(path).mode & 0o222) === 0) return undefined;
    accessSync(path, constants.W_OK);
    return slashed(realpathSync(path));
  } catch (error) {
    // That it is gone is told when it is written.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? path : undefined;
  }
}
