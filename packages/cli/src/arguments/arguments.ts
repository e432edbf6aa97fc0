import type { Overrides, Severity } from '@plimsoll/core';
import type { FormatName } from './flags.js';

/** What `--fix` and `--dry-run` ask for. */
export interface Fixing {
  /** How far it may go: `suggested` is the user's consent to fixes that may change the build. */
  readonly consent: 'safe' | 'suggested';
  /** Whether a diff is printed, and nothing written. */
  readonly dryRun: boolean;
}

interface Shared {
  readonly color: 'auto' | 'always' | 'never';
  /** The file to write to; undefined: standard output. */
  readonly output: string | undefined;
  readonly debug: boolean;
}

interface OnFiles extends Shared {
  /** As the user wrote them; `-` is standard input. Never empty. */
  readonly paths: readonly string[];
  /** What standard input is called. */
  readonly stdinFilename: string | undefined;
  readonly overrides: Overrides;
  /** Whether only the files are printed that would be read. */
  readonly listFiles: boolean;
}

export interface LintArguments extends OnFiles {
  readonly command: 'lint';
  readonly format: FormatName;
  /** From where on findings make the run fail; undefined: where the config says, else at `warning`. */
  readonly failOn: Severity | 'never' | undefined;
  readonly quiet: boolean;
  /** Undefined: nothing is fixed. */
  readonly fixing: Fixing | undefined;
  /** The file whose rules are printed, instead of linting. */
  readonly showConfig: string | undefined;
}

export interface InspectArguments extends OnFiles {
  readonly command: 'inspect';
  readonly format: 'pretty' | 'json';
}

export interface RulesArguments extends Shared {
  readonly command: 'rules';
  readonly format: 'pretty' | 'json';
}

export interface ExplainArguments extends Shared {
  readonly command: 'explain';
  /** Ids or aliases. Never empty. */
  readonly rules: readonly string[];
}

export interface InitArguments {
  readonly command: 'init';
  readonly fromHadolint: boolean;
  /** The file to translate; undefined: hadolint's in the working folder. */
  readonly file: string | undefined;
}

/** A command line, understood. */
export type Arguments =
  | LintArguments
  | InspectArguments
  | RulesArguments
  | ExplainArguments
  | InitArguments
  | { readonly command: 'print'; readonly text: string }
  | { readonly command: 'version' };
