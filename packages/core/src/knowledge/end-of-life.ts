/**
 * Until when the software of an image is supported.
 * Source: endoflife-date/endoflife.date a70eca337600 of 2026-08-22 (MIT, its notice is in data/eol.ts).
 */
import { oncePerText } from '../text/once.js';
import { dataOf } from './data-of.js';
import { json } from './data/eol.js';
import type { ImageOs } from './image-facts.js';
import { sameRepository } from './image-family.js';
import { compareCycles, isPrerelease, leadingVersion } from './version-cycle.js';

/** A line of versions of a product; dates are YYYY-MM-DD. */
export interface Release {
  readonly cycle: string;
  readonly released: string;
  /** The end of regular support: its day, true for past without a known day, false for not announced. */
  readonly eol: string | boolean;
  /** The end of paid or long-term support, read as `eol`. */
  readonly extended?: string | boolean;
  /** Whether it is a long-term line, or since when. */
  readonly lts?: string | boolean;
  readonly codename?: string;
  readonly latest?: string;
}

/** How the cycle is read from a tag. */
type CycleOf = 'codename' | 'word' | 'major' | 'minor' | 'patch' | 'year' | 'ltsc' | 'open-major' | 'stream-major';

interface StoredImage {
  readonly product: string;
  readonly tag?: readonly CycleOf[];
  readonly cycle?: string;
  readonly stripV?: boolean;
  readonly rolling?: boolean;
}

interface EndOfLifeData {
  readonly schema: 1;
  readonly products: Readonly<Record<string, { readonly title: string; readonly releases: readonly Release[] }>>;
  readonly images: Readonly<Record<string, StoredImage>>;
}

/** The release a tag stands for. */
export interface EndOfLife extends Release {
  /** The product's id at endoflife.date, `alpine-linux`. */
  readonly product: string;
  /** The product's name, `Alpine Linux`. */
  readonly title: string;
  /** Whether the tag moves from cycle to cycle (`php:8`): then this is the one that lasts longest. */
  readonly floats: boolean;
  /** Whether every line ends as soon as the next comes out (rust): not a reason to warn. */
  readonly rolling: boolean;
}

const data = dataOf<EndOfLifeData>(json);

const numeric: ReadonlySet<CycleOf> = new Set(['major', 'minor', 'patch']);

/** The release that a tag of an image stands for; undefined for words, pre-releases, and all that is not known. */
export function endOfLife(repository: string, tag: string): EndOfLife | undefined {
  return endsOf(repository)(tag);
}

const endsOf = oncePerText((repository) => oncePerText((tag) => readEnd(repository, tag)));

function readEnd(repository: string, tag: string): EndOfLife | undefined {
  const { images, products } = data();
  const name = sameRepository(repository);
  const image = Object.hasOwn(images, name) ? images[name] : undefined;
  const product = image && products[image.product];
  if (image === undefined || product === undefined) return undefined;
  const place = { product: image.product, title: product.title, rolling: image.rolling ?? false };
  const written = image.stripV ? tag.replace(/^v/, '') : tag;
  const release =
    image.cycle === undefined && isPrerelease(written) ? undefined : releaseOf(product.releases, image, written);
  return release && { ...release, ...place };
}

/** All lines of versions of a product (`debian`, `nodejs`), the newest first; none for one that is not known. */
export function releasesOf(product: string): readonly Release[] {
  const { products } = data();
  return (Object.hasOwn(products, product) ? products[product]?.releases : undefined) ?? [];
}

/** Repositories that stand for a distribution whose id they do not have. */
const imageOfOs: Readonly<Record<string, string>> = {
  rocky: 'rockylinux',
  'centos-stream': 'quay.io/centos/centos',
};

/** The release of the distribution that an image is built on; undefined if it is not known. */
export function endOfLifeOfOs(os: ImageOs): EndOfLife | undefined {
  if (os.release === undefined || os.variant === 'distroless') return undefined;
  if (os.id === 'rhel') return endOfLife(`registry.access.redhat.com/ubi${os.release}`, 'latest');
  if (os.id === 'centos-stream') return endOfLife(imageOfOs['centos-stream']!, `stream${os.release}`);
  return endOfLife(imageOfOs[os.id] ?? os.id, os.release);
}

function releaseOf(
  releases: readonly Release[],
  image: StoredImage,
  tag: string,
): (Release & { readonly floats: boolean }) | undefined {
  const fixed = (release: Release | undefined) => release && { ...release, floats: false };
  if (image.cycle !== undefined) return fixed(releases.find(({ cycle }) => cycle === image.cycle));
  const kinds = image.tag ?? [];
  for (const kind of kinds) {
    const found = releases.find(pickerOf(kind, tag));
    if (found) return fixed(found);
  }
  const version = leadingVersion(tag);
  if (version.length === 0 || !kinds.some((kind) => numeric.has(kind))) return undefined;
  // Some products changed how they count: `dotnet/sdk:3.1` is a cycle of its own, `joomla:5.4` is of cycle 5.
  for (const length of [2, 1]) {
    const found = releases.find(({ cycle }) => cycle === version.slice(0, length).join('.'));
    if (found) return fixed(found);
  }
  const floating = longestSupported(releases, version);
  return floating && { ...floating, floats: true };
}

/** Of the cycles within a shorter version the one that lasts longest: `mongo:7` is 7.0, not the short-lived 7.3. */
function longestSupported(releases: readonly Release[], version: readonly string[]): Release | undefined {
  const prefix = `${version.join('.')}.`;
  const end = ({ eol }: Release): string => (eol === false ? '9999' : eol === true ? '' : eol);
  return releases
    .filter(({ cycle }) => cycle.startsWith(prefix) && /^[\d.]+$/.test(cycle))
    .toSorted((one, other) => end(other).localeCompare(end(one)) || compareCycles(other.cycle, one.cycle))[0];
}

/** Says of a release whether it is the one that the tag names in this way. */
function pickerOf(kind: CycleOf, tag: string): (release: Release) => boolean {
  const version = leadingVersion(tag);
  switch (kind) {
    case 'major':
      return ({ cycle }) => cycle === version[0];
    case 'minor':
      return ({ cycle }) => version.length >= 2 && cycle === version.slice(0, 2).join('.');
    case 'patch':
      return ({ cycle }) => version.length > 0 && cycle === version.slice(0, 3).join('.');
    case 'codename': {
      const word = leadingWord(tag);
      return ({ codename }) => word !== undefined && codename?.toLowerCase() === word;
    }
    case 'word': {
      const word = leadingWord(tag);
      return ({ cycle }) => cycle === word;
    }
    case 'year': {
      // The plain line (`15.0`), not its service packs, which came out in later years.
      const year = /^20\d\d(?=-|$)/.exec(tag)?.[0];
      return ({ cycle, released }) => year !== undefined && released.startsWith(year) && /^\d+\.0$/.test(cycle);
    }
    case 'ltsc':
      return ({ cycle }) => cycle === /^ltsc(\d{4})(?=-|$)/.exec(tag)?.[1];
    case 'open-major':
      return ({ cycle }) => cycle === /^open-(\d+)/.exec(tag)?.[1];
    case 'stream-major':
      return ({ cycle }) => cycle === /^stream(\d+)/.exec(tag)?.[1];
  }
}

function leadingWord(tag: string): string | undefined {
  return /^[a-z]+(?=-|$)/.exec(tag)?.[0];
}
