import { UserError, type Linter, type Report } from '@plimsoll/core';
import { holdsInline } from '@plimsoll/core/dockerfile-names';
import type { Fixing } from './arguments/arguments.js';
import { readPath } from './read-dockerfile.js';
import { crashOf, type FileCrash } from './summary.js';
import type { World } from './world.js';

/** What fixing means for a file. */
export type Change =
  /** The report is about the fixed text; `before` is what was read. */
  | { readonly kind: 'fixed'; readonly before: string }
  /** The report is about the file as it is; `why` stands behind "because". */
  | { readonly kind: 'left'; readonly why: string };

/** What became of one file. */
export type Outcome =
  /** `damaged`: not all of its bytes are UTF-8. `change` is absent where nothing was to be fixed. */
  | { readonly kind: 'report'; readonly report: Report; readonly damaged: boolean; readonly change?: Change }
  /** `isShared`: a mistake in a config, told once for all files under it. */
  | { readonly kind: 'error'; readonly message: string; readonly isShared: boolean }
  | { readonly kind: 'crash'; readonly crash: FileCrash }
  | { readonly kind: 'excluded' };

/** Reads and lints one file, and with a consent fixes its text; it never throws. `name` is what standard input, `-`, is called. */
export async function lintOne(
  path: string,
  name: string,
  linter: Linter,
  world: Pick<World, 'cwd' | 'stdin'>,
  consent?: Fixing['consent'],
): Promise<Outcome> {
  const reading = await readPath(path, world);
  if (reading.kind === 'error') return { kind: 'error', message: reading.message, isShared: false };
  try {
    if (path === '-' && (await linter.isExcluded(name))) return { kind: 'excluded' };
    const own = holdsInline(name) ? (await import('@plimsoll/core/embedded')).embeddedLinter(linter) : linter;
    if (consent !== undefined) {
      const { fixOne } = await import('./fixing/fix-one.js');
      return unlessUnread(await fixOne(path, name, reading, consent, own, world));
    }
    return unlessUnread({ kind: 'report', report: await own.lint(name, reading.text), damaged: reading.damaged });
  } catch (error) {
    if (error instanceof UserError) return { kind: 'error', message: error.message, isShared: true };
    return { kind: 'crash', crash: crashOf(name, null, error) };
  }
}

/** A file that holds no Dockerfile, or none that can be read, is an error and no report. */
function unlessUnread(outcome: Outcome): Outcome {
  if (outcome.kind !== 'report') return outcome;
  const { unread, instructions } = outcome.report;
  if (unread === undefined || (instructions ?? []).length > 0) return outcome;
  return { kind: 'error', message: unread, isShared: false };
}
