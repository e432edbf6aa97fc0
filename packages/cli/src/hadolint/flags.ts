import { hadolintFormats, hadolintThresholds, labelTypes } from '@plimsoll/core/hadolint';

/** One flag of `plimsoll hadolint`: `--name`, or `-x` where it is short, with a value behind a blank, `=` or nothing (`-fjson`). */
export interface HadolintFlag {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** How help names its value; absent for a switch. */
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly repeatable?: true;
  /** The variable that says the same. */
  readonly variable?: string;
  /** One line for help. */
  readonly description: string;
}

/** All flags, as hadolint 2.15.1 has them; help lists them in this order. */
export const hadolintFlags: readonly HadolintFlag[] = [
  { name: 'config', short: 'c', value: 'FILE', description: 'this config, instead of the first that is found' },
  {
    name: 'format',
    short: 'f',
    value: 'FORMAT',
    repeatable: true,
    variable: 'HADOLINT_FORMAT',
    description: `${hadolintFormats.join(', ')}; one report for each`,
  },
  { name: 'output', short: 'o', value: 'FILE', repeatable: true, description: 'where the report of that place goes' },
  {
    name: 'file-path-in-report',
    value: 'PATH',
    description: 'the name of the file in checkstyle, codeclimate, gitlab_codeclimate, junit and sonarqube',
  },
  {
    name: 'failure-threshold',
    short: 't',
    value: 'LEVEL',
    variable: 'HADOLINT_FAILURE_THRESHOLD',
    description: `${hadolintThresholds.join(', ')}: exit with 1 from here; info if not said`,
  },
  { name: 'no-fail', variable: 'HADOLINT_NOFAIL', description: 'exit with 0 whatever is found' },
  {
    name: 'ignore',
    value: 'CODE',
    repeatable: true,
    variable: 'HADOLINT_IGNORE',
    description: 'leave this code out, beside those of the config',
  },
  ...(['error', 'warning', 'info', 'style'] as const).map((level) => ({
    name: level,
    value: 'CODE',
    repeatable: true as const,
    variable: `HADOLINT_OVERRIDE_${level.toUpperCase()}`,
    description: `give this code the level ${level}`,
  })),
  {
    name: 'trusted-registry',
    value: 'REGISTRY',
    repeatable: true,
    variable: 'HADOLINT_TRUSTED_REGISTRIES',
    description: 'images may come from here',
  },
  {
    name: 'require-label',
    value: 'NAME:TYPE',
    repeatable: true,
    variable: 'HADOLINT_REQUIRE_LABELS',
    description: `a label that must be there; ${labelTypes.join(', ')}`,
  },
  { name: 'strict-labels', variable: 'HADOLINT_STRICT_LABELS', description: 'no labels but the required ones' },
  {
    name: 'disable-ignore-pragma',
    variable: 'HADOLINT_DISABLE_IGNORE_PRAGMA',
    description: 'ignore comments hide nothing',
  },
  { name: 'no-color', variable: 'NO_COLOR', description: 'no colors in tty' },
  {
    name: 'verbose',
    short: 'V',
    variable: 'HADOLINT_VERBOSE',
    description: 'print the config in force on standard error',
  },
  { name: 'version', short: 'v', description: 'print the versions' },
  { name: 'help', short: 'h', description: 'this page' },
];
