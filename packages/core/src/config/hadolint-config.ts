import type { Severity } from '../finding/finding.js';

/** From where on hadolint fails; `ignore` and `none` are below every finding. */
export const hadolintThresholds = ['error', 'warning', 'info', 'style', 'ignore', 'none'] as const;

export type HadolintThreshold = (typeof hadolintThresholds)[number];

/** What a label of the schema must hold. */
export const labelTypes = ['text', 'url', 'spdx', 'hash', 'rfc3339', 'semver', 'email'] as const;

export type LabelType = (typeof labelTypes)[number];

/** The reports that hadolint writes. */
export const hadolintFormats = [
  'tty',
  'json',
  'checkstyle',
  'codeclimate',
  'gitlab_codeclimate',
  'gnu',
  'codacy',
  'sonarqube',
  'sarif',
  'junit',
] as const;

export type HadolintFormat = (typeof hadolintFormats)[number];

/** All that `.hadolint.yaml` may say; hadolint's variables and flags say the same. Codes are taken as they are written. */
export interface HadolintConfig {
  readonly formats: readonly HadolintFormat[];
  readonly ignored: readonly string[];
  /** Codes by the level they get. */
  readonly override: Readonly<Record<Severity, readonly string[]>>;
  /** With hadolint's wildcards: `*`, `*suffix`, `prefix*`. */
  readonly trustedRegistries: readonly string[];
  readonly labelSchema: Readonly<Record<string, LabelType>>;
  readonly failureThreshold?: HadolintThreshold;
  readonly strictLabels?: boolean;
  readonly disableIgnorePragma?: boolean;
  readonly noFail?: boolean;
  readonly noColor?: boolean;
  readonly verbose?: boolean;
}

/** A config that says nothing. */
export const emptyHadolintConfig: HadolintConfig = {
  formats: [],
  ignored: [],
  override: { error: [], warning: [], info: [], style: [] },
  trustedRegistries: [],
  labelSchema: {},
};

/** Two configs in one: lists add up, of single values those of `strong` count; of a label's types the first counts. */
export function mergeHadolintConfigs(weak: HadolintConfig, strong: HadolintConfig): HadolintConfig {
  return {
    ...weak,
    ...strong,
    formats: [...weak.formats, ...strong.formats],
    ignored: [...weak.ignored, ...strong.ignored],
    override: {
      error: [...weak.override.error, ...strong.override.error],
      warning: [...weak.override.warning, ...strong.override.warning],
      info: [...weak.override.info, ...strong.override.info],
      style: [...weak.override.style, ...strong.override.style],
    },
    trustedRegistries: [...weak.trustedRegistries, ...strong.trustedRegistries],
    labelSchema: { ...strong.labelSchema, ...weak.labelSchema },
  };
}

/** What the config sets a code to; undefined where it leaves it alone. Of several levels the gravest counts. */
export function levelInHadolintConfig(
  { ignored, override }: Pick<HadolintConfig, 'ignored' | 'override'>,
  code: string,
): Severity | 'off' | undefined {
  if (ignored.includes(code)) return 'off';
  return (Object.keys(override) as Severity[]).find((level) => override[level].includes(code));
}
