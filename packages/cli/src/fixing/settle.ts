import { resolve } from 'node:path';
import type { Linter } from '@plimsoll/core';
import { reasonFor } from '../file-error.js';
import { lintOne, type Outcome } from '../lint-one.js';
import type { World } from '../world.js';
import { replaceText } from './replace-text.js';

/** Writes what was fixed in a file, and answers with what then is the case. Standard input is not written. */
export async function settle(
  path: string,
  outcome: Outcome,
  hardLinks: readonly string[],
  linter: Linter,
  world: Pick<World, 'cwd' | 'stdin'>,
): Promise<Outcome> {
  if (path === '-' || outcome.kind !== 'report' || outcome.change?.kind !== 'fixed') return outcome;
  const { report, change } = outcome;
  try {
    const replacement = { before: change.before, after: report.source.text, hardLinks };
    if (replaceText(resolve(world.cwd, path), replacement)) return outcome;
  } catch (error) {
    return { kind: 'error', message: `It cannot be written: ${reasonFor(error)}.`, isShared: false };
  }
  const now = await lintOne(path, path, linter, world);
  return now.kind === 'report' ? { ...now, change: { kind: 'left', why: 'it was changed meanwhile' } } : now;
}
