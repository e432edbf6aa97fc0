/** The checks of BuildKit 0.32 that `skip` reaches; those marked `false` only from the directive at the top of the file. */
export const buildkitChecks: Readonly<Record<string, boolean>> = {
  ConsistentInstructionCasing: false,
  CopyIgnoredFile: true,
  DuplicateStageName: false,
  ExposeInvalidFormat: true,
  ExposeProtoCasing: true,
  FromAsCasing: true,
  FromPlatformFlagConstDisallowed: true,
  InvalidBaseImagePlatform: false,
  InvalidDefaultArgInFrom: false,
  JSONArgsRecommended: true,
  LegacyKeyValueFormat: true,
  MaintainerDeprecated: true,
  MultipleInstructionsDisallowed: true,
  NoEmptyContinuation: false,
  RedundantTargetPlatform: true,
  ReservedStageName: false,
  SecretsUsedInArgOrEnv: true,
  StageNameCasing: true,
  UndefinedArgInFrom: true,
  UndefinedVar: true,
  WorkdirRelativePath: true,
};

/** The checks that only `experimental=` turns on, and `skip` does not turn off. */
export const experimentalChecks: readonly string[] = ['InvalidDefinitionDescription'];

/** Whether a name is a check of BuildKit's, the experimental one included. */
export function isBuildkitCheck(name: string): boolean {
  return Object.hasOwn(buildkitChecks, name) || experimentalChecks.includes(name);
}
