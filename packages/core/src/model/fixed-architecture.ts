import { architectureOfRepository } from '../knowledge/image-family.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';

/** The names that architectures have in file names and addresses, by Docker's name. */
const names: Readonly<Record<string, string>> = {
  amd64: 'amd64',
  x86_64: 'amd64',
  'x86-64': 'amd64',
  x64: 'amd64',
  arm64: 'arm64',
  aarch64: 'arm64',
  armhf: 'arm',
  armv7: 'arm',
  armv7l: 'arm',
  armv6: 'arm',
  i386: '386',
  i686: '386',
  ppc64le: 'ppc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
};

const pattern =
  /(?<![a-z\d])(?:amd64|x86[_-]64|x64|arm64|aarch64|armhf|armv[67]l?|i[36]86|ppc64le|s390x|riscv64)(?![a-z\d])/gi;

/** A name of an architecture in a text, with its offset. */
export interface ArchitectureName {
  readonly text: string;
  readonly start: number;
  /** In Docker's words. */
  readonly architecture: string;
}

/** The names of architectures in a text, left to right. */
export function architecturesIn(text: string): readonly ArchitectureName[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: match.index,
    architecture: names[match[0].toLowerCase()] ?? match[0].toLowerCase(),
  }));
}

/** What asks the machine, or BuildKit, for the architecture. */
const asks =
  /uname\b|--print-architecture|--print-arch|\b(?:TARGET|BUILD)(?:ARCH|PLATFORM)\b|\$\(arch\)|`arch`|_arch\b|hostarch|HOSTTYPE|MACHTYPE|\$\{?ARCH\b|GOHOSTARCH|GOAMD64/;

/** Whether a text names more than one architecture, or asks for the one it runs on: then it has thought of others. */
export function knowsOthers(text: string): boolean {
  return asks.test(text) || new Set(architecturesIn(text).map(({ architecture }) => architecture)).size > 1;
}

/** Whether a stage is meant for one architecture: by its platform, its image, its name or that of the file, or as the run says. */
export function hasOneArchitecture({ settings, source }: Pick<Model, 'settings' | 'source'>, stage: Stage): boolean {
  const file = source.path.replace(/^.*[\\/]/s, '');
  if (settings.platform !== undefined || architecturesIn(file).length > 0) return true;
  const { root } = stage;
  if (root.kind === 'image') {
    const { familiarName, tag = '' } = root.reference;
    if (architectureOfRepository(familiarName) !== undefined || architecturesIn(`${familiarName}:${tag}`).length > 0)
      return true;
    if (root.facts?.architectures?.length === 1) return true;
  }
  return lineageOf(stage).some(
    ({ name = '', platform }) =>
      architecturesIn(name).length > 0 ||
      (platform !== undefined && architecturesIn(valueOf(platform) ?? '').length > 0),
  );
}
