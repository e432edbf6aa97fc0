import { oncePer, oncePerText } from '../text/once.js';
import type { ImageFacts } from './image-facts.js';
import { sameRepository } from './image-family.js';
import { packageFamilyOf } from './package-family.js';
import { wordsOf } from './words-of.js';

/** Packages that an image surely has where it has their program. */
const byProgram: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  apt: {
    bash: 'bash',
    bzip2: 'bzip2',
    'ca-certificates': 'ca-certificates',
    curl: 'curl',
    'g++': 'g++',
    gcc: 'gcc',
    git: 'git',
    gpg: 'gpg',
    gzip: 'gzip',
    make: 'make',
    'openssh-client': 'ssh',
    patch: 'patch',
    procps: 'ps',
    tar: 'tar',
    unzip: 'unzip',
    wget: 'wget',
    'xz-utils': 'xz',
  },
  // What busybox has is smaller than the package of the same name.
  apk: {
    bash: 'bash',
    'ca-certificates': 'ca-certificates',
    curl: 'curl',
    'g++': 'g++',
    gcc: 'gcc',
    git: 'git',
    make: 'make',
    'su-exec': 'su-exec',
    tini: 'tini',
  },
  dnf: { bash: 'bash', 'ca-certificates': 'ca-certificates', gzip: 'gzip', tar: 'tar' },
};

/** What the full `buildpack-deps` installs. Source: its Dockerfile for Debian 12 and 13, 2026-08-21. */
const buildpack =
  'autoconf automake bzip2 default-libmysqlclient-dev dpkg-dev file g++ gcc imagemagick libbz2-dev libc6-dev ' +
  'libcurl4-openssl-dev libdb-dev libevent-dev libffi-dev libgdbm-dev libglib2.0-dev libgmp-dev libjpeg-dev libkrb5-dev ' +
  'liblzma-dev libmagickcore-dev libmagickwand-dev libmaxminddb-dev libncurses5-dev libncursesw5-dev libpng-dev ' +
  'libpq-dev libreadline-dev libsqlite3-dev libssl-dev libtool libwebp-dev libxml2-dev libxslt-dev libxslt1-dev ' +
  'libyaml-dev make patch unzip xz-utils zlib1g-dev build-essential git mercurial openssh-client subversion procps ' +
  'curl gnupg netbase wget ca-certificates tzdata sq';

/** Packages of languages on the images of these languages: they bring a second one, of the distribution's version. */
const languages: Readonly<Record<string, RegExp>> = {
  python: /^(?:python3?|python3-pip|python3-venv|py3-pip)$/,
  node: /^(?:nodejs(?:-current)?|npm)$/,
  ruby: /^(?:ruby|ruby-full|ruby-bundler)$/,
  php: /^(?:php|php\d[\d.]*|php\d*-cli|php-fpm)$/,
  golang: /^(?:golang|golang-go|go)$/,
  rust: /^(?:rustc|cargo|rust)$/,
  maven: /^(?:maven|default-jdk|openjdk-?\d+(?:-jdk)?(?:-headless)?)$/,
  gradle: /^(?:gradle|default-jdk|openjdk-?\d+(?:-jdk)?(?:-headless)?)$/,
  'eclipse-temurin': /^(?:default-jre|openjdk-?\d+-jre)(?:-headless)?$/,
};

/** Why a package is not needed on an image: it is there, or it is a second one of what is there; undefined where nobody knows. */
export function isInImage(facts: ImageFacts, manager: string, packageName: string): Reason | undefined {
  return reasonsIn(facts)(packageFamilyOf(manager) ?? '')(packageName);
}

type Reason = 'there' | 'second';

const reasonsIn = oncePer((facts: ImageFacts) =>
  oncePerText((family) => oncePerText((packageName): Reason | undefined => reasonIn(facts, family, packageName))),
);

function reasonIn(facts: ImageFacts, family: string, packageName: string): Reason | undefined {
  const name = sameRepository(facts.name);
  if (facts.windows || family === '') return undefined;
  if (Object.hasOwn(languages, name) && languages[name]?.test(packageName) === true) return 'second';
  if (name === 'nvidia/cuda' && isInCuda(facts.tag, packageName)) return 'there';
  if (/^(?:past|names-only)$/.test(facts.quality) || facts.os?.packageManager !== managerOf(family)) return undefined;
  const programs = byProgram[family];
  const program = programs && Object.hasOwn(programs, packageName) ? programs[packageName] : undefined;
  if (program !== undefined && facts.has.has(program)) return 'there';
  const isFull = family === 'apt' && [facts.base ?? '', `${name}:${facts.tag}`].some(isFullBuildpack);
  return isFull && wordsOf(buildpack).includes(packageName) ? 'there' : undefined;
}

/** The tags of `nvidia/cuda` tell what they hold. */
function isInCuda(tag: string, packageName: string): boolean {
  if (/^libcudnn\d/.test(packageName))
    return tag.includes('cudnn') && (!packageName.endsWith('-dev') || tag.includes('devel'));
  return tag.includes('-devel') && /^(?:nvidia-cuda-toolkit|cuda(?:-toolkit)?(?:-\d+)*)$/.test(packageName);
}

function isFullBuildpack(image: string): boolean {
  return /^buildpack-deps:(?!.*(?:curl|scm))/.test(image);
}

/** How the facts name the manager of a family. */
function managerOf(family: string): string {
  return family === 'apt' || family === 'apk' || family === 'zypper' || family === 'pacman' ? family : 'dnf';
}
