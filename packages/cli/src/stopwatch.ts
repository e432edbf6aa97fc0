/** Adds up the time that steps take, by name, in milliseconds. */
export interface Stopwatch {
  /** From now on the time goes to this step. */
  switchTo(step: string): void;
  /** `finding files 12 ms, reading 3 ms, ...`, and all of it. */
  text(): string;
}

/** A stopwatch over a clock; `started` is when the first step began. */
export function stopwatch(now: () => number, started: number): Stopwatch {
  const times = new Map<string, number>();
  let step = 'starting';
  let since = started;
  const stop = (): void => {
    const time = now();
    times.set(step, (times.get(step) ?? 0) + time - since);
    since = time;
  };
  return {
    switchTo(next) {
      stop();
      step = next;
    },
    text() {
      stop();
      const parts = [...times].map(([name, time]) => `${name} ${Math.round(time)} ms`);
      return `${parts.join(', ')}; together ${Math.round(since - started)} ms`;
    },
  };
}
