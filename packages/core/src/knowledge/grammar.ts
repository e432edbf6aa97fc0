import type { PackageFamily } from './package-family.js';

/** What a verb does; `update` refreshes indexes, `upgrade` installs newer versions. */
export type VerbKind =
  | 'install'
  | 'ci'
  | 'require'
  | 'update'
  | 'upgrade'
  | 'remove'
  | 'clean'
  | 'download'
  | 'build'
  | 'lock'
  | 'run'
  | 'other';

/** How a manager is kept from asking. */
export interface AssumeYes {
  /** Whether it never asks by itself. */
  readonly default: boolean;
  readonly flags: readonly string[];
  /** Settings that do the same, as text to look for in a configuration or after an option. */
  readonly config: readonly string[];
  /** Variables that do the same, with the value they need; null is any value. */
  readonly env: Readonly<Record<string, string | null>>;
  /** Where the settings may stand. */
  readonly configFolder?: string | undefined;
  /** Where the flags must stand, in words. */
  readonly position?: string | undefined;
  /** The flags that a verb or an alias needs although the rest never asks: pip `uninstall`, `npx`, cargo `binstall`. */
  readonly only: Readonly<Record<string, readonly string[]>>;
}

/** How a manager is kept from installing what is only recommended. */
export interface NoRecommends {
  /** Whether it never does. */
  readonly default: boolean;
  readonly flags: readonly string[];
  readonly config: readonly string[];
  /** Flags that leave out documentation. */
  readonly docs: readonly string[];
}

/** A cache mount that fits the manager. */
export interface CacheMount {
  readonly target: string;
  readonly sharing?: 'locked';
  /** A command or an instruction that must come before. */
  readonly needs?: string;
  /** The variant of the manager that it is for: `dnf5`, `classic`, `berry`. */
  readonly when?: string;
  readonly note?: string;
}

/** How a version is fixed. */
export interface Pin {
  /** In words: `name=version`. */
  readonly form: string;
  /** A regular expression for a word that is a fixed package. */
  readonly regex?: string;
  /** Other forms that count as fixed, in words. */
  readonly also?: readonly string[];
  /** Versions that are written but move: `latest`, `@main`. */
  readonly floating?: readonly string[];
}

/** All that a manager's commands may hold; an empty list is none that is known, undefined is unknown. */
export interface ManagerGrammar {
  readonly name: string;
  /** The names its packages have; undefined for the managers of languages. */
  readonly family: PackageFamily | undefined;
  /** Verbs may have several words (`cache clean`), be flags (`-S`) or be empty (`yarn` alone installs). */
  readonly verbs: Readonly<Partial<Record<VerbKind, readonly string[]>>>;
  readonly aliases: readonly string[];
  /** Flags whose next word is their value. */
  readonly valueFlags: readonly string[];
  readonly assumeYes: AssumeYes | undefined;
  readonly noRecommends: NoRecommends | undefined;
  /** Folders of downloaded packages; `~` is the home folder, a star any name. */
  readonly cacheDirs: readonly string[];
  /** Folders of package indexes. */
  readonly indexDirs: readonly string[];
  /** Whole commands that clean up. */
  readonly cleanForms: readonly string[];
  readonly cacheMounts: readonly CacheMount[];
  /** A command that all cache mounts need before. */
  readonly cacheMountNeeds: string | undefined;
  /** Null if versions cannot be fixed. */
  readonly pin: Pin | null | undefined;
  /** Flags, settings and variables that give up signatures, checksums or TLS. */
  readonly unsafeFlags: readonly string[];
  readonly unsafeConfig: readonly string[];
  readonly unsafeEnv: readonly string[];
  /** Flags that hide problems. */
  readonly riskyFlags: readonly string[];
  /** Variables that it reads. */
  readonly env: readonly string[];
  /** The values that some of them should have in a build. */
  readonly envValues: Readonly<Record<string, string>>;
  readonly lockfiles: readonly string[];
  /** Files that decide what is installed, as globs; lockfiles among them. */
  readonly manifests: readonly string[];
  /** Flags or verbs that keep to the lockfile. */
  readonly frozen: readonly string[];
  readonly frozenConfig: readonly string[];
  /** Flags, settings and variables that leave out development packages. */
  readonly noDev: readonly string[];
  readonly noDevEnv: readonly string[];
  /** Whether development packages are left out unless asked for. */
  readonly noDevDefault: boolean;
  readonly devFlags: readonly string[];
  readonly noCacheFlags: readonly string[];
  /** Variables that do the same, with the values that count. */
  readonly noCacheEnv: Readonly<Record<string, readonly string[]>>;
  readonly globalFlags: readonly string[];
  readonly systemFlags: readonly string[];
  readonly osFlags: readonly string[];
  readonly scriptFlags: readonly string[];
  readonly hashes: readonly string[];
  readonly noDocFlags: readonly string[];
  readonly noDocConfig: string | undefined;
  readonly quiet: readonly string[];
  readonly offline: readonly string[];
  readonly release: readonly string[];
  readonly skipTests: readonly string[];
  readonly daemonOff: readonly string[];
  readonly noRestore: readonly string[];
  readonly noRoot: readonly string[];
  /** Flags that are good in an image. */
  readonly preferFlags: readonly string[];
  /** The manager to use in scripts instead. */
  readonly preferManager: string | undefined;
  /** Whether its command line is not promised to stay the same. */
  readonly unstableCli: boolean;
  readonly buildDep: string | undefined;
  readonly dockerClean: string | undefined;
  readonly virtualPrefix: string | undefined;
  readonly edgeRepo: string | undefined;
  readonly keepCache: string | undefined;
  readonly partialUpgrade: string | undefined;
  readonly rootNeeds: string | undefined;
}
