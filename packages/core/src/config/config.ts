import type { Severity } from '../finding/finding.js';
import type { Setting } from '../rule/define-rule.js';

/** Whose form an ignore comment has. */
export type IgnoreTool = 'plimsoll' | 'hadolint' | 'buildkit';

/** A level, or a level with options, as `rules:` of the config file has it. */
export type RuleSetting = Severity | 'off' | Partial<Setting>;

/** Levels and options by rule id, glob, code or alias. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** What applies to some paths only. */
export interface PathOverride {
  /** Globs, relative to the config file's folder. */
  readonly files: readonly string[];
  readonly rules: RuleSettings;
}

/** What `plimsoll.yaml` may hold; flags and editor settings have the same shape. */
export interface Config {
  /** Presets (`recommended`, `strict`, `security`, `hadolint`, `buildkit`, `none`) or config files, later ones win. */
  readonly extends?: readonly string[];
  readonly rules?: RuleSettings;
  readonly overrides?: readonly PathOverride[];
  /** Globs that are Dockerfiles too, when folders are searched. */
  readonly files?: readonly string[];
  /** Globs that are never linted. */
  readonly exclude?: readonly string[];
  /** The build context, relative to the config file's folder. */
  readonly context?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly platform?: string;
  readonly trustedRegistries?: readonly string[];
  /** From where on findings make the command fail. */
  readonly failOn?: Severity | 'never';
  /** YYYY-MM-DD. */
  readonly asOf?: string;
  /** Whether the search for config files above this folder ends here. */
  readonly root?: boolean;
}

/** Flags or editor settings: a config that wins over the files, and what only a door can say. */
export interface Overrides extends Config {
  /** Where relative paths and the globs of these overrides start: the working folder or the workspace's, absolute. */
  readonly folder?: string;
  /** Only these rules run, at their level or their default severity: ids, globs, codes, aliases. */
  readonly select?: readonly string[];
  /** These rules do not run. */
  readonly ignore?: readonly string[];
  /** The config file to use instead of the nearest. */
  readonly configFile?: string;
  /** Whether config files are left alone. */
  readonly noConfig?: boolean;
  /** Whose ignore comments count; without it: everybody's. */
  readonly ignoreComments?: readonly IgnoreTool[];
  /** Whether `exclude` is left alone. */
  readonly noExclude?: boolean;
  /** Whether a file without FROM is linted as the rest of a stage, and not as a build that fails. */
  readonly fragments?: boolean;
}
