import { setImmediate } from 'node:timers/promises';
import type { Linter, Overrides } from '@plimsoll/core';
import { lintOne, type Outcome } from './lint-one.js';
import type { World } from './world.js';

/** How many files are taken at a time: each hand-over costs about as much as linting one. */
const chunk = 16;

/** From here on a second thread is worth its start. */
const manyFiles = 200;

/** What two threads share: the paths, and the index of the next one that nobody has taken. */
export interface Work {
  readonly paths: readonly string[];
  readonly next: Int32Array;
  readonly overrides: Overrides;
}

/** The next files to do, as indexes; undefined when all are taken. */
export function takeChunk({ paths, next }: Work): readonly number[] | undefined {
  const start = Atomics.add(next, 0, chunk);
  if (start >= paths.length) return undefined;
  return Array.from({ length: Math.min(chunk, paths.length - start) }, (_, index) => start + index);
}

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
  };

  for (let indexes = takeChunk(work); indexes !== undefined; indexes = takeChunk(work)) {
    for (const index of indexes) {
      await lint(index);
      tell();
    }
    // What the other thread has done comes in between.
    if (other !== undefined) await setImmediate();
    tell();
  }
  await other;
  tell();
  // Where the other thread failed, its files are still to do.
  while (told < paths.length) {
    await lint(told);
    tell();
  }
}
