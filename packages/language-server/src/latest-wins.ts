/** Milliseconds a document may wait at most between two edits, and while edits keep coming. */
const longestDelay = 80;
const longestWait = 500;

/** A task that is asked for more often than it can run. */
export interface Repeated {
  /** Runs the task at once after a pause, else when the requests pause; at the latest after half a second. */
  request(): void;
  /** Ends it: nothing runs any more. */
  stop(): void;
}

/** Runs `task`, which must not reject, never twice at once; how long it waits for a pause follows the time a run takes. */
export function latestWins(task: () => Promise<void>): Repeated {
  let state: 'idle' | 'running' | 'stopped' = 'idle';
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest request was made that no run has begun for. */
  let waitingSince: number | undefined;
  let requestedAt = 0;
  let delay = 0;
  let endedAt = Number.NEGATIVE_INFINITY;

  function schedule(): void {
    const due = Math.min(requestedAt + delay, (waitingSince ?? requestedAt) + longestWait);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.max(0, due - performance.now()));
  }

  async function run(): Promise<void> {
    timer = undefined;
    waitingSince = undefined;
    state = 'running';
    const startedAt = performance.now();
    await task();
    endedAt = performance.now();
    delay = Math.min(longestDelay, 1.5 * (endedAt - startedAt));
    if (isStopped()) return;
    state = 'idle';
    if (waitingSince !== undefined) schedule();
  }

  function isStopped(): boolean {
    return state === 'stopped';
  }

  return {
    request() {
      if (state === 'stopped') return;
      requestedAt = performance.now();
      waitingSince ??= requestedAt;
      if (state === 'running') return;
      if (timer === undefined && requestedAt - endedAt >= delay) void run();
      else schedule();
    },
    stop() {
      state = 'stopped';
      clearTimeout(timer);
    },
  };
}
