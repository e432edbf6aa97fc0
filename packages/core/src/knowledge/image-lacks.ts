/**
 * What an image surely does not have.
 * Source: the tool lists of the image data (see official-images.ts), and own knowledge of the bare distributions, 2026-11-21.
 */
import { variantFacts } from './libc.js';
import type { ImageFacts } from './official-images.js';
import { lastListed } from './retired-tags.js';

/** What no image of a language has beside what it is for; those of Debian have less than BusyBox here. */
const common = 'jq rsync vim nano cmake supervisord sshd dumb-init zsh ksh fish pwsh';
const inDebian = 'nc netcat ncat telnet ping ifconfig netstat less lsb_release add-apt-repository vi ash';

/** What the plain images of distributions do not have. */
const languages =
  'node npm npx yarn pnpm go java javac mvn gradle ruby gem bundle php composer cargo rustc rustup dotnet nginx redis-server';

/** Images that are made for one language. */
const forLanguage = /^(?:debian|ubuntu|alpine|python|node|golang|ruby|php|rust|eclipse-temurin|perl)$/;
const distribution = /^(?:debian|ubuntu|alpine)$/;

/** Tags that went earlier are too far from those of today. */
const firstYear = 2021;

/** Few images on Alpine ever had these. */
const neverOnAlpine = /^(?:bash|git|sudo|useradd|groupadd)$/;

/** Programs that come with another one. */
const companions: Readonly<Record<string, string>> = {
  pip3: 'pip',
  cc: 'gcc',
  'c++': 'g++',
  gpg2: 'gpg',
  unxz: 'xz',
  xzcat: 'xz',
  bunzip2: 'bzip2',
  bzcat: 'bzip2',
  scp: 'ssh',
  sftp: 'ssh',
  'ssh-keyscan': 'ssh',
  'ssh-keygen': 'ssh',
  usermod: 'useradd',
  groupmod: 'groupadd',
};

/** The program that another one always comes with, `ssh` for `scp`; itself for any other. */
export function mainProgram(program: string): string {
  return (Object.hasOwn(companions, program) ? companions[program] : undefined) ?? program;
}

/** The managers that do not go with the one that an image has; those of one kin are often there too. */
const otherManagers: Readonly<Record<string, string>> = {
  apt: 'apk yum dnf microdnf tdnf zypper pacman',
  apk: 'apt-get apt yum dnf microdnf tdnf zypper pacman',
  dnf: 'apt-get apt apk zypper pacman',
  yum: 'apt-get apt apk zypper pacman dnf microdnf',
  microdnf: 'apt-get apt apk zypper pacman dnf yum',
  tdnf: 'apt-get apt apk zypper pacman',
  zypper: 'apt-get apt apk pacman yum dnf microdnf',
  pacman: 'apt-get apt apk zypper yum dnf microdnf',
};
const allManagers = 'apt-get apt apk yum dnf microdnf tdnf zypper pacman';

/** Whether the name is that of a package manager of a distribution. */
export function isSystemManager(name: string): boolean {
  return /^(?:apt-get|apt|apk|yum|t?dnf|microdnf|zypper|pacman)$/.test(name);
}

/** Images that have been built on Debian, or by their tag on Alpine, since there are tags. */
const steadyBase =
  /^(?:debian|ubuntu|alpine|python|node|golang|ruby|php|rust|perl|gcc|buildpack-deps|nginx|httpd|redis|postgres|memcached|haproxy|wordpress|pypy|erlang|elixir)$/;

const steady = new WeakMap<ImageFacts, { readonly facts: ImageFacts | undefined; readonly year: number }>();

/** The facts that hold for an image; for a tag of the past those of its kin of today, where its base was the same ever since. */
export function steadyFacts(facts: ImageFacts): ImageFacts | undefined {
  return facts.quality === 'past' ? kinOf(facts).facts : facts;
}

/** The kin of a tag of the past, and the year in which it was last listed; looked for once. */
function kinOf(facts: ImageFacts): { readonly facts: ImageFacts | undefined; readonly year: number } {
  const kept = steady.get(facts);
  if (kept !== undefined) return kept;
  const kin = steadyBase.test(facts.name) ? variantFacts(facts.name, facts.tag, facts) : undefined;
  const found = {
    facts: kin?.quality === 'past' ? undefined : kin,
    year: lastListed(facts.name, facts.tag) ?? 0,
  };
  steady.set(facts, found);
  return found;
}

/** Whether the image surely has no program of that name; for a tag of the past as its kin of today tell. */
export function imageLacks(facts: ImageFacts, name: string): boolean {
  const program = mainProgram(name);
  const isPast = facts.quality === 'past';
  const kin = steadyFacts(facts);
  if (kin === undefined || kin.windows || kin.has.has(program)) return false;
  const { os, lacks, quality } = kin;
  if (isSystemManager(program)) {
    const { packageManager } = os ?? {};
    const others = packageManager === null ? allManagers : (otherManagers[packageManager ?? ''] ?? '');
    return others.split(' ').includes(program);
  }
  if (isPast && kinOf(facts).year < firstYear) {
    if (os?.id !== 'alpine' || !neverOnAlpine.test(program)) return false;
  }
  // Ubuntu has both; a family is told without its variants, and only some of them are on BusyBox.
  if (os?.id === 'ubuntu' && /^(?:ps|bzip2)$/.test(program)) return false;
  if (quality === 'family' && /alpine|azurelinux|mariner/.test(facts.tag)) return false;
  return lacks.has(program) || (lacks.size > 0 && isFurther(facts.name, os?.id ?? '', program));
}

function isFurther(name: string, os: string, program: string): boolean {
  const has = (words: string): boolean => ` ${words} `.includes(` ${program} `);
  if (!forLanguage.test(name) || !distribution.test(os)) return false;
  return has(common) || (os !== 'alpine' && has(inDebian)) || (distribution.test(name) && has(languages));
}

/** Whether the image surely has no shell. */
export function hasNoShell(facts: ImageFacts | undefined): boolean {
  return facts?.os?.sh === null || facts?.family?.sh === null;
}
