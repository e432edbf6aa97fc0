import type { World } from './world.js';

/** The line on a terminal that says how far a long run is. */
export interface Progress {
  step(done: number): void;
  /** Takes the line away; call it before anything else is written. */
  clear(): void;
}

/** In milliseconds. */
const patience = 1000;
const pause = 100;

/** A line on standard error once a run takes longer than a second; never where that is no terminal. */
export function showProgress(total: number, started: number, { stderr, now }: World): Progress {
  if (!stderr.isTTY) return { step: () => undefined, clear: () => undefined };
  let drawn = 0;
  let isShown = false;
  return {
    step(done) {
      const time = now();
      if (time - started < patience || time - drawn < pause) return;
      stderr.write(`\r\u001b[Klinting ${done} of ${total} files`);
      drawn = time;
      isShown = true;
    },
    clear() {
      if (isShown) stderr.write('\r\u001b[K');
      isShown = false;
    },
  };
}
