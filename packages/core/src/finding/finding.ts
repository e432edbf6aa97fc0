import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';

/** From the gravest down. */
export const severities = ['error', 'warning', 'info', 'style'] as const;

export type Severity = (typeof severities)[number];

/** What of the build graph may differ after a safe fix: nothing, the arguments of that one exec, the image config, copied files. */
export type Effect = 'none' | 'exec' | 'config' | 'files';

/** A field of the image config, as the config itself calls it. */
export type ConfigField =
  | 'Author'
  | 'Cmd'
  | 'Entrypoint'
  | 'Env'
  | 'ExposedPorts'
  | 'Healthcheck'
  | 'Labels'
  | 'OnBuild'
  | 'Shell'
  | 'StopSignal'
  | 'User'
  | 'Volumes'
  | 'WorkingDir';

/** Edits that put a problem right. `safe` keeps the build as its effect says; `suggested` may change it and needs a person's consent. */
export type Fix = { readonly title: string; readonly edits: readonly Edit[] } & (
  | { readonly safety: 'safe'; readonly effect: Exclude<Effect, 'config'> }
  /** `fields` are all that may differ. */
  | { readonly safety: 'safe'; readonly effect: 'config'; readonly fields: readonly ConfigField[] }
  | { readonly safety: 'suggested' }
);

/** A second place that belongs to a problem. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule yields: where, what is wrong, what to do. */
export interface Problem {
  readonly span: Span;
  /** What is wrong in this file: a sentence with a full stop, code in backticks. */
  readonly message: string;
  /** What to do, where no fix says it. */
  readonly help?: string;
  readonly related?: readonly Related[];
  /** The place above which BuildKit's `# check=skip` hides the problem, where that is not `span`; null: no such comment does. */
  readonly skipAt?: Span | null;
  readonly tag?: 'unnecessary' | 'deprecated';
  /** The first is what `--fix` applies; the others are offered in the editor. */
  readonly fixes?: readonly Fix[];
}

/** A problem stamped by the engine. */
export interface Finding extends Problem {
  readonly ruleId: string;
  /** The finer name where a rule stands for many, as `SC2086` under `shellcheck`. */
  readonly code?: string;
  readonly severity: Severity;
}

/** Whether `severity` is as grave as `threshold` or graver. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
