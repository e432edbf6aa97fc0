import { presetNames, severities } from '@plimsoll/core';

/** What plimsoll can be asked to do; the first is the default. */
export const commands = ['lint', 'inspect', 'rules', 'explain', 'init', 'completion'] as const;

export type CommandName = (typeof commands)[number];

/** One flag, written `--name`, `--name VALUE` or `--name=VALUE`. */
export interface Flag {
  /** Without the dashes. */
  readonly name: string;
  /** How help names its value, or the values there are; absent for a switch, which takes none. */
  readonly value?: string | readonly string[];
  /** What it is set to where it stands alone: a flag with this takes a value only after `=`. */
  readonly alone?: string;
  /** Whether all values count where it is repeated; else the last one does. */
  readonly repeatable?: true;
  /** One line for help. */
  readonly description: string;
  /** The heading it stands under in help. */
  readonly group: 'Rules' | 'Fixing' | 'Files and build' | 'Output';
  readonly commands: readonly CommandName[];
}

/** The values of `--format` for each command that has it. */
export const formatNames = {
  lint: ['pretty', 'json', 'jsonl', 'sarif', 'github'],
  inspect: ['pretty', 'json'],
  rules: ['pretty', 'json'],
} as const;

export type FormatName = (typeof formatNames.lint)[number];

const onFiles: readonly CommandName[] = ['lint', 'inspect'];
const onLint: readonly CommandName[] = ['lint'];
const withOutput: readonly CommandName[] = ['lint', 'inspect', 'rules', 'explain'];

/** All flags but `--help` and `--version`, which every command has; help lists them in this order. */
export const flags: readonly Flag[] = [
  {
    name: 'preset',
    value: presetNames,
    group: 'Rules',
    commands: onLint,
    description: 'NAME: recommended, strict, security, hadolint, ...',
  },
  {
    name: 'select',
    value: 'RULES',
    repeatable: true,
    group: 'Rules',
    commands: onLint,
    description: 'RULES: only these; ids, globs, codes or aliases',
  },
  {
    name: 'ignore',
    value: 'RULES',
    repeatable: true,
    group: 'Rules',
    commands: onLint,
    description: 'RULES: all but these',
  },
  {
    name: 'config',
    value: 'FILE',
    group: 'Rules',
    commands: onFiles,
    description: 'FILE: this config instead of the nearest',
  },
  { name: 'no-config', group: 'Rules', commands: onFiles, description: 'leave config files alone' },
  {
    name: 'show-config',
    value: 'FILE',
    group: 'Rules',
    commands: onLint,
    description: 'print the rules in force for FILE, and why',
  },
  {
    name: 'from-hadolint',
    group: 'Rules',
    commands: ['init'],
    description: 'say what FILE, or .hadolint.yaml here, says',
  },
  {
    name: 'as-of',
    value: 'DATE',
    group: 'Rules',
    commands: onLint,
    description: 'YYYY-MM-DD or today: judge ends of life by this day',
  },
  {
    name: 'fix',
    value: ['safe', 'suggested'],
    alone: 'safe',
    group: 'Fixing',
    commands: onLint,
    description: 'put right what is safe; =suggested: what may change the build',
  },
  { name: 'dry-run', group: 'Fixing', commands: onLint, description: 'print what --fix would do, as a diff' },
  {
    name: 'list-files',
    group: 'Files and build',
    commands: onFiles,
    description: 'print the files that would be read',
  },
  {
    name: 'no-exclude',
    group: 'Files and build',
    commands: onFiles,
    description: 'read files that the config excludes, too',
  },
  {
    name: 'stdin-filename',
    value: 'FILE',
    group: 'Files and build',
    commands: onFiles,
    description: 'FILE: what to call standard input',
  },
  {
    name: 'build-arg',
    value: 'NAME=VALUE',
    repeatable: true,
    group: 'Files and build',
    commands: onFiles,
    description: 'NAME=VALUE, as for `docker build`',
  },
  {
    name: 'target',
    value: 'STAGE',
    group: 'Files and build',
    commands: onFiles,
    description: 'STAGE: the stage to build, instead of the last',
  },
  {
    name: 'platform',
    value: 'PLATFORM',
    group: 'Files and build',
    commands: onFiles,
    description: 'the platform to build for, such as linux/arm64',
  },
  { name: 'format', value: formatNames.lint, group: 'Output', commands: ['lint', 'inspect', 'rules'], description: '' },
  {
    name: 'output',
    value: 'FILE',
    group: 'Output',
    commands: withOutput,
    description: 'FILE: write there, not to standard output',
  },
  {
    name: 'fail-on',
    value: [...severities, 'never'],
    group: 'Output',
    commands: onLint,
    description: 'error, warning, info, style, never: exit with 1 from here',
  },
  { name: 'quiet', group: 'Output', commands: onLint, description: 'only findings at or above --fail-on, no summary' },
  {
    name: 'color',
    value: ['auto', 'always', 'never'],
    group: 'Output',
    commands: withOutput,
    description: 'auto, always or never',
  },
  {
    name: 'debug',
    group: 'Output',
    commands: withOutput,
    description: 'print the stacks of crashes, and where time goes',
  },
];

/** The flag of that name. */
export function flagNamed(name: string): Flag | undefined {
  return flags.find((flag) => flag.name === name);
}

/** The values that a flag of a command may have; undefined: any. */
export function choicesOf(flag: Flag, command: CommandName): readonly string[] | undefined {
  if (flag.name === 'format' && command in formatNames) return formatNames[command as keyof typeof formatNames];
  return typeof flag.value === 'string' ? undefined : flag.value;
}
