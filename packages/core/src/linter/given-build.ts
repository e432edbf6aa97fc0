import type { Overrides } from '../config/config.js';
import { parentOf, resolvePath } from '../config/path.js';
import type { ResolvedConfig } from '../config/resolve-config.js';
import type { ModelSettings } from '../model/settings.js';

/** What the file around a Dockerfile says of its build, as a compose file does. */
export interface GivenBuild {
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly target: string | undefined;
  readonly platform: string | undefined;
  /** The build context, relative to the file's folder; null: not on this disk, or not known. */
  readonly context: string | null;
  /** The names of the named contexts. */
  readonly contexts: ReadonlySet<string>;
  /** The build arguments whose values are not known. */
  readonly unknowns: ReadonlySet<string>;
}

/** The settings of a build that its file says something about: the config counts less than the file, flags count more. */
export function givenSettings(
  { settings }: ResolvedConfig,
  { buildArgs = {}, target, platform }: Overrides,
  given: GivenBuild | undefined,
): ModelSettings {
  if (given === undefined) return settings;
  const { contexts, unknowns } = given;
  return {
    ...settings,
    buildArgs: { ...settings.buildArgs, ...given.buildArgs, ...buildArgs },
    target: target ?? given.target ?? settings.target,
    platform: platform ?? given.platform ?? settings.platform,
    contexts,
    unknowns: new Set([...unknowns].filter((name) => !Object.hasOwn(buildArgs, name))),
  };
}

/** The folder of the build context; undefined where there is none on this disk. */
export function contextFolder(
  path: string,
  { context }: ResolvedConfig,
  given: GivenBuild | undefined,
): string | undefined {
  const folder = parentOf(path) ?? '.';
  if (given === undefined) return context ?? folder;
  return given.context === null ? undefined : resolvePath(folder, given.context);
}
