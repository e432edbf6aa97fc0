import { UserError, type Linter, type Report } from '@plimsoll/core';
import { readPath } from './read-dockerfile.js';
import { crashOf, type FileCrash } from './summary.js';
import type { World } from './world.js';

/** What became of one file. */
export type Outcome =
  /** `damaged`: not all of its bytes are UTF-8. */
  | { readonly kind: 'report'; readonly report: Report; readonly damaged: boolean }
  /** `isShared`: a mistake in a config, told once for all files under it. */
  | { readonly kind: 'error'; readonly message: string; readonly isShared: boolean }
  | { readonly kind: 'crash'; readonly crash: FileCrash }
  | { readonly kind: 'excluded' };

/** Reads and lints one file; it never throws. `name` is what standard input, `-`, is called. */
export async function lintOne(
  path: string,
  name: string,
  linter: Linter,
  world: Pick<World, 'cwd' | 'stdin'>,
): Promise<Outcome> {
  const reading = await readPath(path, world);
  if (reading.kind === 'error') return { kind: 'error', message: reading.message, isShared: false };
  try {
    if (path === '-' && (await linter.isExcluded(name))) return { kind: 'excluded' };
    return { kind: 'report', report: await linter.lint(name, reading.text), damaged: reading.damaged };
  } catch (error) {
    if (error instanceof UserError) return { kind: 'error', message: error.message, isShared: true };
    return { kind: 'crash', crash: crashOf(name, null, error) };
  }
}
