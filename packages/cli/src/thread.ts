import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { createLinter, plainReport, reportOf, type PlainReport } from '@plimsoll/core';
import { nodeHost } from '@plimsoll/core/node';
import { lintOne, type Outcome } from './lint-one.js';
import { workThrough, type Work } from './work-through.js';

/** An outcome as it goes from one thread to the other. */
type Sent =
  | Exclude<Outcome, { kind: 'report' }>
  | (Omit<Extract<Outcome, { kind: 'report' }>, 'report'> & { readonly report: PlainReport });

/**
 * Starts a second thread on the work; `done` gets what became of each file that it took. The promise is kept when the thread
 * has ended, however it ended; undefined where there is one processor only.
 */
export function startThread(work: Work, done: (index: number, outcome: Outcome) => void): Promise<void> | undefined {
  if (availableParallelism() < 2) return undefined;
  // The bundle stands beside the script that starts it.
  const worker = new Worker(join(__dirname, '..', 'bin', 'plimsoll.js'), { workerData: work });
  worker.on('message', (sent: readonly (readonly [number, Sent])[]) => {
    for (const [index, outcome] of sent) {
      done(index, outcome.kind === 'report' ? { ...outcome, report: reportOf(outcome.report) } : outcome);
    }
  });
  return new Promise((resolve) => {
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}

/** What the second thread does. */
export async function runThread(cwd: string): Promise<void> {
  const work = workerData as Work;
  const linter = createLinter(nodeHost(), work.overrides);
  let sent: (readonly [number, Sent])[] = [];
  const post = (): void => {
    parentPort?.postMessage(sent);
    sent = [];
  };
  await workThrough(work, async (index) => {
    const path = work.paths[index] ?? '';
    const outcome = await lintOne(path, path, linter, { cwd, stdin: () => process.stdin }, work.consent);
    if (sent.length === 0) setImmediate(post);
    sent.push([index, outcome.kind === 'report' ? { ...outcome, report: plainReport(outcome.report) } : outcome]);
  });
}
