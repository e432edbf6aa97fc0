import type { ImageFacts } from './image-facts.js';
import { sameRepository } from './image-family.js';
import { lookUpImage, tagsOf } from './official-images.js';
import { leadingVersion } from './version-cycle.js';

/** The C library of an image. */
export type Libc = 'glibc' | 'musl';

/** The C library of an image; null where there is none, undefined where it is not known. */
export function libcOf(repository: string, tag: string, facts: ImageFacts | undefined): Libc | null | undefined {
  const { os } = variantFacts(repository, tag, facts) ?? {};
  if (os?.libc === null || os?.libc === 'glibc' || os?.libc === 'musl') return os.libc;
  const [, distroless] = /^gcr\.io\/distroless\/(\w+)/.exec(repository) ?? [];
  if (distroless !== undefined) return distroless === 'static' ? null : 'glibc';
  if (os !== undefined && Object.hasOwn(byDistribution, os.id)) return byDistribution[os.id];
  return /(?:^|[-_.])alpine/.test(tag) || /(?:^|[/-])alpine$/.test(repository) ? 'musl' : undefined;
}

const byDistribution: Readonly<Record<string, Libc>> = {
  alpine: 'musl',
  debian: 'glibc',
  ubuntu: 'glibc',
  fedora: 'glibc',
  centos: 'glibc',
  rhel: 'glibc',
  rocky: 'glibc',
  almalinux: 'glibc',
  amazonlinux: 'glibc',
  oraclelinux: 'glibc',
  opensuse: 'glibc',
};

/** The facts about an image; for a tag of the past those of the same variant of today, whose release may be another. */
export function variantFacts(repository: string, tag: string, facts: ImageFacts | undefined): ImageFacts | undefined {
  if (facts?.quality !== 'past') return facts;
  const name = sameRepository(repository);
  const wanted = variantOf(tag);
  const kin = tagsOf(name).find((other) => leadingVersion(other).length > 0 && variantOf(other) === wanted);
  return (kin === undefined ? undefined : lookUpImage(name, kin)) ?? facts;
}

/** What stands behind the version, without releases of a distribution: `slim`, `alpine`. */
function variantOf(tag: string): string {
  const [first = '', ...words] = tag.split('-');
  const isVersion = leadingVersion(first).length > 0;
  return [...(isVersion ? [] : [first]), ...words]
    .map((word) => word.replace(/^(alpine)[\d.]+$/, '$1'))
    .filter(
      (word) =>
        !/^(?:wheezy|jessie|stretch|buster|bullseye|bookworm|trixie|xenial|bionic|focal|jammy|noble)$/.test(word),
    )
    .join('-');
}
