/**
 * The shape of the facts about packages as they are stored.
 * Source: collected by hand, 2026-08-22.
 */
import type { StoredGrammar } from './complete-grammar.js';
import { dataOf } from './data-of.js';
import { json } from './data/packages.js';
import type { PackageFamily } from './package-family.js';

/** Packages by what they are for, then by family: `{ curl: { apt: ['curl'] } }`. */
export type ToolTable = Readonly<Record<string, Readonly<Partial<Record<PackageFamily, readonly string[]>>>>>;

/** What turns off the checks of TLS and host keys. */
export interface TlsOff {
  /** Flags by command; for `ssh` the options, which may also stand in a configuration. */
  readonly curl: readonly string[];
  readonly wget: readonly string[];
  readonly aria2c: readonly string[];
  readonly http: readonly string[];
  readonly powershell: readonly string[];
  readonly ansible: readonly string[];
  readonly ssh: readonly string[];
  readonly git: { readonly config: readonly string[]; readonly env: readonly string[] };
  /** Variables, as `NAME=value`, or as a name that any value switches. */
  readonly env: readonly string[];
}

/** Commands that check what was downloaded. */
export interface Verifying {
  readonly checksum: readonly string[];
  readonly signature: readonly string[];
  /** Flags that make a checksum command compare. */
  readonly checkFlags: readonly string[];
  /** Checksum commands that can be forged. */
  readonly weak: readonly string[];
}

/** How a command unpacks: the flags that make it do so (none: it always does) and the one that drops folders. */
export interface Unpacking {
  readonly flags?: readonly string[];
  readonly strip?: string;
}

/** Where commands and shells differ from distribution to distribution. */
export interface Dialect {
  readonly busybox: {
    readonly adduser: { readonly flags: readonly string[]; readonly value: readonly string[] };
    readonly addgroup: { readonly flags: readonly string[]; readonly value: readonly string[] };
    /** Commands that are not there. */
    readonly missing: readonly string[];
    /** Flags by command that busybox does not know, and some that it does. */
    readonly gnuOnly: Readonly<Record<string, readonly string[]>>;
    readonly supported: Readonly<Record<string, readonly string[]>>;
  };
  readonly 'debian-adduser': { readonly flags: readonly string[]; readonly note: string };
  readonly 'shadow-useradd': { readonly flags: readonly string[]; readonly hugeUid: string };
  /** Pieces of text that dash and busybox's shell do not understand; a few are descriptions (`arrays`). */
  readonly notInDash: readonly string[];
  readonly notInBusyboxAsh: readonly string[];
  readonly inBusyboxAsh: readonly string[];
  readonly pipefail: { readonly bash: boolean; readonly busybox: boolean; readonly dash: string };
}

/** What names of variables tell. */
export interface VariableNames {
  /** Of use while building only. */
  readonly buildOnly: readonly string[];
  readonly proxies: readonly string[];
  /** Words in lower case that make a name a secret, the endings and the names that do not. */
  readonly secretWords: readonly string[];
  readonly notSecretSuffixes: readonly string[];
  readonly notSecretNames: readonly string[];
  /** Names that are secrets, with the software they belong to. */
  readonly credential: Readonly<Record<string, string | null>>;
  /** Names with the values that turn protection off, separated by spaces; `any` is any value. */
  readonly insecure: Readonly<Record<string, string>>;
}

/** Packages that take much room, with the range of it in megabytes (rough). */
export interface HeavyPackages {
  readonly pm: PackageFamily | 'pip' | 'npm';
  readonly names: readonly string[];
  readonly mb: readonly [from: number, to: number];
  /** What to install instead, in words. */
  readonly instead?: string;
  readonly note?: string;
}

interface PackageData {
  readonly schema: 1;
  readonly managers: readonly PackageFamily[];
  readonly fetchTools: ToolTable;
  readonly buildTools: ToolTable;
  readonly debugTools: ToolTable;
  readonly devPackagePatterns: Readonly<Partial<Record<PackageFamily, readonly string[]>>>;
  readonly heavy: readonly HeavyPackages[];
  readonly renamed: Readonly<
    Partial<Record<PackageFamily, Readonly<Record<string, readonly [to: string | null, since: string | null]>>>>
  >;
  readonly debconfPrompts: readonly string[];
  readonly grammar: Readonly<Record<string, StoredGrammar>>;
  readonly tlsOff: TlsOff;
  readonly verify: Verifying;
  readonly unpack: Readonly<Record<string, Unpacking>>;
  readonly dialect: Dialect;
  readonly env: VariableNames;
  readonly apkToAptNames: Readonly<Record<string, string>>;
}

/** The stored facts about packages, parsed at the first call. */
export const packageData = dataOf<PackageData>(json);
