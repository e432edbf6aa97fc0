import type { Report } from '@plimsoll/core';
import type { RuleFacts } from '../rule-facts.js';
import type { Summary } from '../summary.js';

/** Turns reports into text, file by file; the parts are written one after the other. */
export interface Format {
  begin?(): string;
  /** `source.path` is the path as the user knows it; `before` the text that was fixed, where something was. */
  report(report: Report, before?: string): string;
  end?(summary: Summary): string;
}

/** What a format may take into account. */
export interface FormatSettings {
  readonly colors: boolean;
  /** Whether the terminal shows OSC 8 links. */
  readonly links: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether the summary line is left out. */
  readonly quiet: boolean;
  readonly version: string;
  /** The folder that relative paths stand in, absolute, with forward slashes. */
  readonly folder: string;
  readonly facts: (ruleId: string) => RuleFacts | undefined;
}
