import type { Linter, Overrides } from '@plimsoll/core';
import { lintOne, type Outcome } from './lint-one.js';
import { workThrough, type Work } from './work-through.js';
import type { World } from './world.js';

/** From here on a second thread is worth its start. */
const manyFiles = 200;

/** Lints all files and hands over what became of each, in the order of the paths; many files on two threads. */
export async function lintAll(
  paths: readonly string[],
  stdinName: string,
  linter: Linter,
  overrides: Overrides,
  world: World,
  done: (path: string, outcome: Outcome) => void,
): Promise<void> {
  const work: Work = { paths, next: new Int32Array(new SharedArrayBuffer(4)), overrides };
  const outcomes = new Map<number, Outcome>();
  const isWorth = paths.length >= manyFiles && !paths.includes('-');
  const other = isWorth ? world.startThread?.(work, (index, outcome) => outcomes.set(index, outcome)) : undefined;
  let told = 0;
  const tell = (): void => {
    for (let outcome = outcomes.get(told); outcome !== undefined; outcome = outcomes.get(told)) {
      outcomes.delete(told);
      done(paths[told] ?? '', outcome);
      told++;
    }
  };
  const lint = async (index: number): Promise<void> => {
    const path = paths[index] ?? '';
    outcomes.set(index, await lintOne(path, path === '-' ? stdinName : path, linter, world));
    tell();
  };

  await workThrough(work, lint);
  await other;
  tell();
  // Where the other thread failed, its files are still to do.
  while (told < paths.length) await lint(told);
}
