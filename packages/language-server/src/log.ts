import type { Report } from '@plimsoll/core';

/** Where sentences for the user go: the editor's log, never a pop-up. */
export interface Sink {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
}

/** Says each thing once, however often a document is linted. */
export interface Log {
  /** What a run has to say besides its findings. */
  report(report: Report): void;
  /** What made a run or an answer impossible; `what` begins a sentence about it. */
  failure(error: unknown, what: string): void;
  /** A setting that cannot be used. */
  mistake(message: string): void;
}

/** A log that writes to `sink`. */
export function createLog(sink: Sink): Log {
  const said = new Set<string>();
  const shownErrors = new WeakSet();

  function once(message: string, say: (message: string) => void): void {
    if (said.has(message)) return;
    said.add(message);
    say(message);
  }

  return {
    report({ source, crashes, notices }) {
      for (const { ruleId, error } of crashes) {
        once(`The rule ${ruleId} crashed on ${source.path}: ${traceOf(error)}`, (message) => sink.error(message));
      }
      for (const notice of notices) once(notice, (message) => sink.info(message));
    },
    failure(error, what) {
      if (!(error instanceof Error) || error.name !== 'UserError') {
        once(`${what}: ${traceOf(error)}`, (message) => sink.error(message));
      } else if (!shownErrors.has(error)) {
        // One error object stands for all files under a broken config.
        shownErrors.add(error);
        sink.error(error.message);
      }
    },
    mistake: (message) => sink.warn(message),
  };
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
