import type { VerbKind } from './grammar.js';

/** Verbs and flags of a manager that were not collected. */
export interface MoreGrammar {
  readonly verbs?: Readonly<Partial<Record<VerbKind, readonly string[]>>>;
  readonly valueFlags?: readonly string[];
}

/** By name; the flags hold for the managers that are taken from it too. Source: the manual pages of the programs, 2026-11-21. */
const more: Readonly<Record<string, MoreGrammar>> = {
  yum: {
    verbs: {
      install: ['groups install', 'module install', 'downgrade'],
      upgrade: ['update-to', 'upgrade-to', 'groupupdate'],
      remove: ['groupremove', 'group remove', 'groups remove', 'module remove'],
    },
    valueFlags: [
      '--advisory',
      '--advisories',
      '--arch',
      '--bz',
      '--color',
      '--comment',
      '--cve',
      '--destdir',
      '--disableplugin',
      '--downloaddir',
      '--enableplugin',
      '--excludepkgs',
      '--forcearch',
      '--from-repo',
      '--repofrompath',
      '--rpmverbosity',
      '--sec-severity',
    ],
  },
  dnf: {
    verbs: {
      install: ['groups install', 'module install', 'downgrade', 'rei', 'dg'],
      upgrade: ['update-minimal', 'up-min', 'upgrade-to', 'update-to', 'distrosync', 'dsync', 'groupupdate'],
      remove: ['groupremove', 'group remove', 'groups remove', 'module remove'],
      download: ['download'],
      other: ['build-dep'],
    },
  },
  microdnf: {
    verbs: { install: ['downgrade', 'module install'], update: ['makecache'], upgrade: ['distro-sync'] },
  },
  tdnf: { verbs: { install: ['downgrade'], update: ['check-update'], remove: ['autoerase'] } },
  gem: {
    valueFlags: ['-B', '--build-root', '--bulk-threshold', '-g', '--file', '--without', '--target-rbconfig'],
  },
  go: {
    valueFlags: [
      '-compiler',
      '-covermode',
      '-coverpkg',
      '-coverprofile',
      '-gccgoflags',
      '-installsuffix',
      '-pgo',
      '-vet',
    ],
  },
  zypper: { valueFlags: ['--download', '--solver-focus', '--installroot'] },
};

/** What is to be added to a grammar. */
export function moreGrammar(name: string): MoreGrammar {
  return (Object.hasOwn(more, name) ? more[name] : undefined) ?? {};
}
