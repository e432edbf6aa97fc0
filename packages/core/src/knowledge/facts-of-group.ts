import type { StoredCommand, StoredGroup, StoredMeta, StoredOs } from './image-data.js';
import { imageData } from './image-data.js';
import type { ImageCommand, ImageFacts, ImageOs, ImageQuality } from './image-facts.js';
import { wordsOf } from './words-of.js';

const qualities: Readonly<Record<NonNullable<StoredGroup['q']>, ImageQuality>> = {
  h: 'head',
  s: 'sibling',
  b: 'hand',
  n: 'names-only',
};

/** The facts about a tag of Docker's library, from its group of tags. */
export function factsOfGroup(
  name: string,
  tag: string,
  group: StoredGroup,
  shared: boolean,
  provides: readonly string[],
): ImageFacts {
  const { arch, meta } = imageData();
  const quality = group.q === undefined ? 'exact' : qualities[group.q];
  const stored = group.m === undefined ? undefined : meta[group.m];
  const architectures = wordsOf(arch[shared ? (group.sa ?? group.a) : group.a]);
  const known = { name, tag, quality, architectures };
  if (stored === undefined) {
    const windows = architectures.length > 0 && architectures.every((word) => word.startsWith('windows'));
    return { ...known, has: new Set(windows ? [] : provides), lacks: new Set(), windows };
  }
  return { ...known, ...configurationOf(name, stored, quality), ...toolsOf(stored, provides) };
}

/** Their images set PATH and nothing else. */
const bareDistributions: ReadonlySet<string> = new Set(['alpine', 'busybox', 'debian', 'ubuntu']);

function configurationOf(
  name: string,
  meta: StoredMeta,
  quality: ImageQuality,
): Partial<ImageFacts> & { windows: boolean } {
  const { os: osTable, env, paths, standardPath } = imageData();
  const os = meta.os === undefined ? undefined : osOf(osTable[meta.os]);
  const windows = os?.id === 'windows';
  // What was written by hand says nothing of variables, and leaves out a command whose name holds a version.
  const byHand = quality === 'hand';
  return {
    os,
    windows,
    base: meta.base,
    expose: meta.expose ?? [],
    volumes: meta.volume ?? [],
    user: meta.user ?? null,
    workdir: meta.workdir ?? null,
    entrypoint: commandOf(meta.entrypoint),
    cmd: meta.cmd === undefined && byHand ? undefined : commandOf(meta.cmd),
    stopsignal: meta.stopsignal ?? null,
    healthcheck: meta.healthcheck ?? false,
    shell: meta.shell ?? null,
    onbuild: meta.onbuild ?? [],
    env: meta.env === undefined ? (byHand && !bareDistributions.has(name) ? undefined : []) : wordsOf(env[meta.env]),
    path: meta.path === undefined ? (windows ? undefined : standardPath) : paths[meta.path],
  };
}

function toolsOf(meta: StoredMeta, provides: readonly string[]): Pick<ImageFacts, 'has' | 'lacks'> {
  const { os, tools } = imageData();
  // Only the Linux builds of an image were looked at when its own commands were written down.
  const windows = meta.os !== undefined && os[meta.os]?.os === 'windows';
  const lacks = new Set(wordsOf(meta.lacks === undefined ? undefined : tools[meta.lacks]));
  const has = new Set(wordsOf(meta.has === undefined ? undefined : tools[meta.has]));
  for (const word of windows ? [] : provides) if (!lacks.has(word)) has.add(word);
  return { has, lacks };
}

/** A stored distribution in words. */
export function osOf(stored: StoredOs | undefined): ImageOs | undefined {
  return (
    stored && {
      id: stored.os,
      release: stored.rel,
      variant: stored.var,
      libc: stored.libc,
      packageManager: stored.pm,
      sh: stored.sh,
    }
  );
}

function commandOf(stored: StoredCommand | undefined): ImageCommand | null {
  if (stored === undefined) return null;
  return 'sh' in stored ? { kind: 'shell', text: stored.sh } : { kind: 'exec', words: stored };
}
