import { imageData } from './image-data.js';
import type { ImageCommand, ImageFacts, ImageOs } from './image-facts.js';
import type { ImageFamily } from './image-family.js';
import { wordsOf } from './words-of.js';

/** The facts that a family gives for one of its images: what the family does not say is unknown. */
export function factsOfFamily(name: string, tag: string, family: ImageFamily): ImageFacts {
  const lacks = new Set(wordsOf(family.lacks));
  const windows = family.os === 'windows';
  return {
    name,
    tag,
    quality: 'family',
    os: osOf(family, windows),
    expose: family.expose,
    volumes: family.volume,
    user: userOf(tag, family),
    workdir: family.workdir,
    entrypoint: commandOf(family.entrypoint),
    cmd: commandOf(family.cmd),
    stopsignal: family.stopsignal,
    path: family.path === undefined ? undefined : `${family.path}:${imageData().standardPath}`,
    has: new Set([...wordsOf(family.has), ...wordsOf(family.provides)].filter((word) => !lacks.has(word))),
    lacks,
    windows,
    family,
  };
}

function osOf(family: ImageFamily, windows: boolean): ImageOs | undefined {
  if (family.os === undefined || family.os === null) return undefined;
  return {
    id: family.os,
    release: family.rel,
    variant: family.var,
    libc: family.libc,
    packageManager: windows ? null : family.pm,
    sh: windows ? null : family.sh,
  };
}

/** Where a tag for non-root exists, all others run as root. */
function userOf(tag: string, family: ImageFamily): string | undefined {
  if (family.user !== undefined) return family.user;
  return family.nonrootTag !== undefined && !tag.includes(family.nonrootTag) ? '0' : undefined;
}

function commandOf(words: readonly string[] | undefined): ImageCommand | undefined {
  return words && { kind: 'exec', words };
}
