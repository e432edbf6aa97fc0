import type { Linter, Overrides } from '@plimsoll/core';
import { lintOne, type Outcome } from './lint-one.js';
import { workThrough, type Work } from './work-through.js';
import type { World } from './world.js';

/** From here on a second thread is worth its start. */
const manyFiles = 200;

/** What lintAll needs to fix as well. */
export interface Fixer extends Pick<Work, 'consent' | 'again'> {
  /** Does with the fixed text what is asked for; what it resolves to is handed over. */
  settle(path: string, outcome: Outcome): Promise<Outcome>;
}

/** Lints all files and hands over what became of each, in the order of the paths; many files on two threads. */
export async function lintAll(
  paths: readonly string[],
  stdinName: string,
  linter: Linter,
  overrides: Overrides,
  world: World,
  done: (path: string, outcome: Outcome) => void,
  fixer?: Fixer,
): Promise<void> {
  const { consent, again } = fixer ?? {};
  const work: Work = {
    paths,
    next: new Int32Array(new SharedArrayBuffer(4)),
    overrides,
    ...(consent && { consent }),
    ...(again && { again }),
  };
  const outcomes = new Map<number, Outcome>();
  const isWorth = paths.length >= manyFiles && !paths.includes('-');
  const settling: Promise<void>[] = [];
  const settle = async (index: number, outcome: Outcome): Promise<void> => {
    outcomes.set(index, fixer === undefined ? outcome : await fixer.settle(paths[index] ?? '', outcome));
  };
  const other = isWorth
    ? world.startThread?.(work, (index, outcome) => void settling.push(settle(index, outcome)))
    : undefined;
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
    await settle(index, await lintOne(path, path === '-' ? stdinName : path, linter, world, consent));
    tell();
  };

  await workThrough(work, lint);
  await other;
  await Promise.all(settling);
  tell();
  // Where the other thread failed, its files are still to do; so are other names of files that are done.
  while (told < paths.length) await lint(told);
}
