import { setImmediate } from 'node:timers/promises';
import type { Overrides } from '@plimsoll/core';
import type { Fixing } from './arguments/arguments.js';

/** How many files are taken at a time: each hand-over costs about as much as linting one. */
const chunk = 16;

/** How many files may be under way at once: what waits for ShellCheck waits together, so that it is asked for many at a time. */
const mostUnderWay = 256;

/** What two threads share: the paths, and the index of the next one that nobody has taken. */
export interface Work {
  readonly paths: readonly string[];
  readonly next: Int32Array;
  readonly overrides: Overrides;
  /** Absent: nothing is fixed. */
  readonly consent?: Fixing['consent'];
  /** Indexes of paths that neither thread does: their files stand before them, and are done when all is done. */
  readonly again?: ReadonlySet<number>;
}

/** The next files to do, as indexes; undefined when all are taken. */
export function takeChunk({ paths, next }: Work): readonly number[] | undefined {
  const start = Atomics.add(next, 0, chunk);
  if (start >= paths.length) return undefined;
  return Array.from({ length: Math.min(chunk, paths.length - start) }, (_, index) => start + index);
}

/** Does what nobody else has taken, until nothing is left; rejects as soon as `lint` does. */
export async function workThrough(work: Work, lint: (index: number) => Promise<void>): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  const start = (index: number): void => {
    const one: Promise<void> = lint(index).then(
      () => void underWay.delete(one),
      (error: unknown) => {
        underWay.delete(one);
        failure ??= { error };
      },
    );
    underWay.add(one);
  };
  const check = (): void => {
    if (failure !== undefined) throw failure.error;
  };
  for (let indexes = takeChunk(work); indexes !== undefined; indexes = takeChunk(work)) {
    for (const index of indexes) if (work.again?.has(index) !== true) start(index);
    // Most are done now, and what the other thread has done comes in.
    await setImmediate();
    while (underWay.size >= mostUnderWay) await Promise.race(underWay);
    check();
  }
  while (underWay.size > 0) {
    await Promise.race(underWay);
    check();
  }
}
