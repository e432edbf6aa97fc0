import type { ShellCommand } from '../shell/command.js';
import type { Span } from '../text/span.js';

/** Something that a RUN takes away and that is needed later on. */
export interface RemovedUse {
  /** What is gone: `the package lists`, a program, a path. */
  readonly what: string;
  /** Where it is needed. */
  readonly span: Span;
  /** Where it is taken away. */
  readonly removal: Span;
  /** The install that needs the package lists. */
  readonly install?: ShellCommand;
}
