import type { Linter, Overrides } from '@plimsoll/core';
import type { Outcome } from './lint-one.js';
import type { Work } from './work-through.js';

/** Where text goes. A reader that went away is no mistake: what is written then is dropped. */
export interface Stream {
  write(text: string | Uint8Array): void;
  readonly isTTY: boolean;
  /** Of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
}

/** All that the command needs of the process around it. */
export interface World {
  /** The folder that relative paths stand in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From now on a signal waits until the code at hand gives way, and then ends the process; absent: it may come at any time. */
  readonly deferSignals?: () => void;
  readonly createLinter: (overrides: Overrides) => Linter;
  /** Puts a second thread to the work, as in thread.ts; absent or undefined: there is none to be had. */
  readonly startThread?: (work: Work, done: (index: number, outcome: Outcome) => void) => Promise<void> | undefined;
}
