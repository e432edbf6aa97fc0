import type { ShellcheckScript } from '../../model/facts.js';

/** Seconds that ShellCheck takes for a script, roughly: they grow with the square of its length. */
export function workOf({ text }: ShellcheckScript): number {
  const kilobytes = text.length / 1000;
  return 0.001 + 0.003 * kilobytes + 0.007 * kilobytes ** 2;
}

/** Below this another process costs more than it saves; above it the first answers would come late. */
const leastWork = 0.1;
const mostWork = 2;

/** As many names as fit on a command line anywhere. */
const mostScripts = 400;

/**
 * Takes scripts of one dialect for at most `count` processes out of a queue: the long ones first, each to the process that
 * has least to do. What is too much for all of them stays.
 */
export function takeBatches<T extends ShellcheckScript>(queue: T[], count: number): readonly (readonly T[])[] {
  const dialect = queue[0]?.dialect;
  const taken = queue.filter((script) => script.dialect === dialect).sort((a, b) => b.text.length - a.text.length);
  const left = queue.filter((script) => script.dialect !== dialect);
  const work = taken.reduce((sum, script) => sum + workOf(script), 0);
  const batches = Array.from({ length: Math.max(1, Math.min(count, Math.ceil(work / leastWork))) }, () => ({
    scripts: [] as T[],
    work: 0,
  }));
  for (const script of taken) {
    let least: (typeof batches)[number] | undefined;
    for (const batch of batches) {
      const isFull = batch.work >= mostWork || batch.scripts.length >= mostScripts;
      if (!isFull && (least === undefined || batch.work < least.work)) least = batch;
    }
    if (least === undefined) left.push(script);
    else {
      least.scripts.push(script);
      least.work += workOf(script);
    }
  }
  queue.splice(0, queue.length, ...left);
  return batches.map(({ scripts }) => scripts).filter(({ length }) => length > 0);
}

/** Whether the queue is worth a process now, without waiting for more. */
export function isBatch(queue: readonly ShellcheckScript[], work: number): boolean {
  return work >= mostWork || queue.length >= mostScripts;
}
