/**
 * What packages are for, what they weigh, how they were renamed.
 * Source: collected by hand, 2026-08-22.
 */
import { once } from '../text/once.js';
import type { Dialect, HeavyPackages, TlsOff, ToolTable, Unpacking, VariableNames, Verifying } from './package-data.js';
import { packageData } from './package-data.js';
import { packageFamilyOf, type PackageFamily } from './package-family.js';

export { packageFamilyOf, type PackageFamily } from './package-family.js';
export type { Dialect, HeavyPackages, TlsOff, ToolTable, Unpacking, VariableNames, Verifying } from './package-data.js';

/** What a package is for: `concept` is the tool it brings (`curl`) or a group of them (`net tools`). */
export interface ToolKind {
  readonly kind: 'fetch' | 'build' | 'debug';
  readonly concept: string;
}

/** What became of a package. */
export interface RenamedPackage {
  /** The name to use now, at times two joined by `or`; null if there is none. */
  readonly to: string | null;
  /** The release where the old name went, `bookworm` or `3.12`, at times with a remark in brackets; null if unknown. */
  readonly since: string | null;
}

/** Packages that fetch or unpack files. */
export function fetchTools(): ToolTable {
  return packageData().fetchTools;
}

/** Packages that compile, and headers to compile with. */
export function buildTools(): ToolTable {
  return packageData().buildTools;
}

/** Packages for people: editors, tracers, network tools. */
export function debugTools(): ToolTable {
  return packageData().debugTools;
}

/** By family, then by name. */
const toolKinds = once((): ReadonlyMap<string, ReadonlyMap<string, ToolKind>> => {
  const index = new Map<string, Map<string, ToolKind>>();
  const tables = { fetch: fetchTools(), build: buildTools(), debug: debugTools() };
  for (const kind of ['fetch', 'build', 'debug'] as const) {
    for (const [concept, families] of Object.entries(tables[kind])) {
      for (const [family, names] of Object.entries(families)) {
        const ofFamily = index.get(family) ?? new Map<string, ToolKind>();
        index.set(family, ofFamily);
        for (const name of names) if (!ofFamily.has(name)) ofFamily.set(name, { kind, concept });
      }
    }
  }
  return index;
});

/** What a package is for, by its name without a version; `manager` is a command (`apt-get`, `yum`) or a family. */
export function toolKind(manager: string, packageName: string): ToolKind | undefined {
  const family = packageFamilyOf(manager);
  if (family === undefined) return undefined;
  const kinds = toolKinds().get(family);
  const kind = kinds?.get(packageName);
  if (kind !== undefined || family !== 'dnf') return kind;
  // RPM groups are written `@development-tools`, `@Development Tools` or, after groupinstall, `Development Tools`.
  return kinds?.get(`@${packageName.replace(/^@/, '').toLowerCase().replaceAll(' ', '-')}`);
}

const devPatterns = once(
  (): ReadonlyMap<string, readonly RegExp[]> =>
    new Map(
      Object.entries(packageData().devPackagePatterns).map(([family, patterns]) => [
        family,
        patterns.map((pattern) => new RegExp(pattern)),
      ]),
    ),
);

/** Patterns for names of packages that only serve to compile. */
export function devPackagePatterns(manager: string): readonly RegExp[] {
  return devPatterns().get(packageFamilyOf(manager) ?? '') ?? [];
}

/** By family, or `pip` or `npm`, then by name. */
const heavyByName = once((): ReadonlyMap<string, ReadonlyMap<string, HeavyPackages>> => {
  const index = new Map<string, Map<string, HeavyPackages>>();
  for (const heavy of packageData().heavy) {
    const ofFamily = index.get(heavy.pm) ?? new Map<string, HeavyPackages>();
    index.set(heavy.pm, ofFamily);
    for (const name of heavy.names) ofFamily.set(name, heavy);
  }
  return index;
});

/** That a package takes much room; `manager` is a command or family, or `pip` or `npm`. */
export function heavyPackage(manager: string, packageName: string): HeavyPackages | undefined {
  return heavyByName()
    .get(packageFamilyOf(manager) ?? manager)
    ?.get(packageName);
}

/** That a package has another name now or is gone; undefined if neither is known. */
export function renamedPackage(manager: string, packageName: string): RenamedPackage | undefined {
  const family: PackageFamily | undefined = packageFamilyOf(manager);
  const renamed = family && packageData().renamed[family];
  if (renamed === undefined || !Object.hasOwn(renamed, packageName)) return undefined;
  const [to, since] = renamed[packageName]!;
  if (to === packageName) return undefined;
  // A remark in brackets stands where there is no new name.
  return { to: to?.startsWith('(') ? null : to, since };
}

/** Debian packages that ask questions while they are installed. */
export function debconfPrompts(): readonly string[] {
  return packageData().debconfPrompts;
}

/** What turns off the checks of TLS and host keys, by command. */
export function tlsOff(): TlsOff {
  return packageData().tlsOff;
}

/** Commands that check what was downloaded. */
export function verifying(): Verifying {
  return packageData().verify;
}

/** How each command that unpacks does it, by its name. */
export function unpacking(): Readonly<Record<string, Unpacking>> {
  return packageData().unpack;
}

/** Where commands and shells differ from distribution to distribution. */
export function dialect(): Dialect {
  return packageData().dialect;
}

/** What names of variables tell: secrets, proxies, build settings. */
export function variableNames(): VariableNames {
  return packageData().env;
}

/** The Debian name of an Alpine package where they differ or are often confused. */
export function aptNameOfApk(packageName: string): string | undefined {
  const names = packageData().apkToAptNames;
  return Object.hasOwn(names, packageName) ? names[packageName] : undefined;
}
