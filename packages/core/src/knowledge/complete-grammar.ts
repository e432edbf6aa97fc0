import type { AssumeYes, ManagerGrammar, NoRecommends, VerbKind } from './grammar.js';
import { moreGrammar } from './more-grammar.js';
import { packageFamilyOf } from './package-family.js';

type Shaped = 'name' | 'family' | 'assumeYes' | 'noRecommends' | 'env' | 'envValues' | 'preferFlags' | 'preferManager';

/** A grammar as stored: what it does not have is absent, `sameAs` names the grammar that it is taken from then. */
export interface StoredGrammar extends Partial<Omit<ManagerGrammar, Shaped | 'verbs'>> {
  readonly verbs: ManagerGrammar['verbs'];
  readonly sameAs?: string;
  readonly assumeYes?: StoredAssumeYes;
  readonly noRecommends?: Partial<NoRecommends>;
  readonly env?: readonly string[] | Readonly<Record<string, string>>;
  readonly prefer?: string | readonly string[];
}

interface StoredAssumeYes {
  readonly default?: boolean;
  readonly flags?: readonly string[];
  readonly config?: readonly string[];
  readonly env?: readonly string[] | Readonly<Record<string, string>>;
  readonly confFile?: string;
  readonly position?: string;
  readonly uninstall?: readonly string[];
  readonly npx?: readonly string[];
  readonly binstall?: readonly string[];
}

/** What a grammar has where neither it nor the one it is taken from says anything. */
const absent = {
  valueFlags: [],
  cacheDirs: [],
  indexDirs: [],
  cleanForms: [],
  cacheMounts: [],
  cacheMountNeeds: undefined,
  pin: undefined,
  unsafeFlags: [],
  unsafeConfig: [],
  unsafeEnv: [],
  riskyFlags: [],
  lockfiles: [],
  manifests: [],
  frozen: [],
  frozenConfig: [],
  noDev: [],
  noDevEnv: [],
  noDevDefault: false,
  devFlags: [],
  noCacheFlags: [],
  noCacheEnv: {},
  globalFlags: [],
  systemFlags: [],
  osFlags: [],
  scriptFlags: [],
  hashes: [],
  noDocFlags: [],
  noDocConfig: undefined,
  quiet: [],
  offline: [],
  release: [],
  skipTests: [],
  daemonOff: [],
  noRestore: [],
  noRoot: [],
  buildDep: undefined,
  dockerClean: undefined,
  virtualPrefix: undefined,
  edgeRepo: undefined,
  keepCache: undefined,
  partialUpgrade: undefined,
  rootNeeds: undefined,
} as const;

/** A grammar with all its fields: its own, else those of the grammar that its `sameAs` names, else empty ones. */
export function completeGrammar(name: string, own: StoredGrammar, parent: StoredGrammar | undefined): ManagerGrammar {
  const { env, assumeYes, noRecommends, prefer: _, sameAs: __, ...stored } = { ...parent, ...own };
  const flags = moreGrammar(own.valueFlags === undefined ? (own.sameAs ?? name) : name).valueFlags ?? [];
  return {
    ...absent,
    ...stored,
    name,
    verbs: withMore(own.verbs, moreGrammar(name).verbs ?? {}),
    valueFlags: [...(stored.valueFlags ?? []), ...flags],
    family: packageFamilyOf(name),
    // These two say something of the manager itself, so they are not taken over.
    aliases: own.aliases ?? [],
    unstableCli: own.unstableCli ?? false,
    assumeYes: assumeYes && assumeYesOf(assumeYes),
    noRecommends: noRecommends && { default: false, flags: [], config: [], docs: [], ...noRecommends },
    env: isList(env) ? env : Object.keys(env ?? {}),
    envValues: isList(env) ? {} : (env ?? {}),
    preferFlags: isList(own.prefer) ? own.prefer : [],
    preferManager: isList(own.prefer) ? undefined : own.prefer,
  };
}

type Verbs = ManagerGrammar['verbs'];

function withMore(verbs: Verbs, more: Verbs): Verbs {
  const all: Partial<Record<VerbKind, readonly string[]>> = { ...verbs };
  for (const kind of Object.keys(more) as VerbKind[]) all[kind] = [...(verbs[kind] ?? []), ...(more[kind] ?? [])];
  return all;
}

function assumeYesOf(stored: StoredAssumeYes): AssumeYes {
  const { default: never = false, flags = [], config = [], env = {}, confFile, position, ...only } = stored;
  return {
    default: never,
    flags,
    config,
    env: isList(env) ? Object.fromEntries(env.map((name) => [name, null])) : env,
    configFolder: confFile,
    position,
    only,
  };
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}
