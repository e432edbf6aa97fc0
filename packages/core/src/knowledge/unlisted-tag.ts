import { nearest } from '../text/nearest.js';
import { date } from './data/official-images.js';
import { endOfLife, releasesOf } from './end-of-life.js';
import { sameRepository } from './image-family.js';
import { officialImage } from './official-images.js';
import { isRetiredTag, retiredParts, retiredTagsAreKnown } from './retired-tags.js';
import { compareCycles, isPrerelease, leadingVersion } from './version-cycle.js';

/** The day of the list of tags, YYYY-MM-DD. */
export const tagsListedOn: string = date;

/** A tag that an image of Docker's library neither has nor had. */
export interface UnlistedTag {
  /** A tag that is or was there and was most likely meant; it takes a look at all tags. */
  readonly meant: () => string | undefined;
  /** Whether only the age of the list speaks for it: a word that nobody knows may be a new one. */
  readonly mayBeNew: boolean;
}

/** What the lists of tags leave out: days, build numbers, what comes before a release. */
const neverListed = /(?:^|[-.])\d{6,}|\d{4}-\d\d-\d\d|[_+]|^[a-f\d]{7,}$|(?:^|-)(?:tip|test\w*)(?:-|$)/;

/** Words that are variants in all of Docker's library: an image that never had them gets none. */
const everywhere = /^(?:slim|alpine|fpm|apache|jdk|jre|latest)$/;

/** The lists of past tags begin here: what was gone by then is not known. */
const firstListed = '2017-01-01';

/** That a tag is in no list; undefined for one that is or was there, that may be newer than the list, and for other images. */
export function unlistedTag(repository: string, tag: string): UnlistedTag | undefined {
  const image = officialImage(repository);
  if (image === undefined || !retiredTagsAreKnown() || image.tags.includes(tag) || tag === 'latest') return undefined;
  if (isRetiredTag(repository, tag) || neverListed.test(tag) || isPrerelease(tag)) return undefined;
  const parts = partsOf(repository);
  const isThere = (other: string): boolean => image.tags.includes(other) || isRetiredTag(repository, other);
  const meantBy = (...others: readonly string[]): string | undefined =>
    others.find(isThere) ??
    nearest(
      tag,
      image.tags.filter((other) => leadingVersion(other).join('.') === version),
    );
  const written = tag.split('-');
  const version = leadingVersion(tag).join('.');
  for (const [at, word] of written.entries()) {
    if (parts.words.has(word) || /\d/.test(word)) continue;
    if (isCodename(word)) return undefined;
    const near = nearest(word, parts.words);
    const mended = near === undefined ? undefined : written.with(at, near).join('-');
    if (mended !== undefined) return { meant: () => meantBy(mended), mayBeNew: !isThere(mended) };
    return { meant: () => [written.toSpliced(at, 1).join('-')].find(isThere), mayBeNew: !everywhere.test(word) };
  }
  // A variant with a number may be a new one.
  if (written.slice(1).some((word) => /\d/.test(word) && !parts.words.has(word))) return undefined;
  if (version === '') return { meant: () => meantBy(), mayBeNew: written[0] !== 'latest' };
  // Some images count with four numbers, of which the list has but the last.
  if (version !== written[0] || version.split('.').length > 3) return undefined;
  const plain = [version, ...written.slice(1).map((word) => word.replace(/[\d.]+$/, ''))].join('-');
  if (isKnownVersion(parts, version)) return { meant: () => meantBy(plain), mayBeNew: false };
  return mayBe(repository, parts, version) ? undefined : { meant: () => nearest(tag, image.tags), mayBeNew: false };
}

interface Parts {
  /** Words of all tags, with numbers as they are. */
  readonly words: ReadonlySet<string>;
  /** Lines of versions, `3` and `3.12`, with the highest patch of a line that had patches. */
  readonly lines: ReadonlyMap<string, number>;
  /** Those of them that have tags today. */
  readonly listed: ReadonlySet<string>;
}

const kept = new Map<string, Parts>();

function partsOf(repository: string): Parts {
  const name = sameRepository(repository);
  const found = kept.get(name) ?? collect(name);
  kept.set(name, found);
  return found;
}

function collect(name: string): Parts {
  const retired = retiredParts(name);
  const words = new Set(retired.words);
  // Longer ones are days.
  const lines = new Map([...retired.lines].filter(([line]) => !/^\d{5}/.test(line)));
  const listed = new Set<string>();
  for (const tag of officialImage(name)?.tags ?? []) {
    for (const word of tag.split('-')) words.add(word);
    const [major, minor, patch = -1] = leadingVersion(tag);
    if (major === undefined || major.length > 4 || isPrerelease(tag)) continue;
    const line = minor === undefined ? major : `${major}.${minor}`;
    lines.set(line, Math.max(lines.get(line) ?? -1, Number(patch)));
    listed.add(line).add(major);
  }
  return { words, lines, listed };
}

/** Whether the version itself is or was there, in whatever variant. */
function isKnownVersion({ lines }: Parts, version: string): boolean {
  const [major = '', minor, patch = -1] = version.split('.');
  const highest = lines.get(minor === undefined ? major : `${major}.${minor}`);
  return highest !== undefined && Number(patch) <= highest;
}

/** Products whose lines come out one after the other: a new one is newer than all. */
const inOneRow: ReadonlySet<string> = new Set([
  'ubuntu',
  'alpine-linux',
  'python',
  'php',
  'go',
  'ruby',
  'perl',
  'rust',
]);

/** From here on a number counts years. */
const yearly = 19;
const firstYear = 1999;

/** How many lines no list can be behind. */
const furthest = 20;

/** Whether a version that is in no list can have come out later, or can have been gone before the lists begin. */
function mayBe(repository: string, { lines, listed }: Parts, version: string): boolean {
  const [major = '', minor, patch] = version.split('.');
  const known = [...lines.keys()].filter((one) => one.includes('.') === (minor !== undefined)).toSorted(compareCycles);
  const line = minor === undefined ? major : `${major}.${minor}`;
  // To a line that has no tags any more nothing is added.
  if (lines.has(line)) return patch !== undefined && listed.has(line);
  const below = known.findLast((other) => compareCycles(other, line) < 0);
  const [newest = 0, newestMinor = 0] = (known.at(-1) ?? '').split('.').map(Number);
  const release = below === undefined ? undefined : endOfLife(repository, below);
  // What came out before tags were listed is not known, and neither is what may have come next.
  if (below === undefined || release === undefined || release.released < firstListed) return true;
  if (minor !== undefined && inOneRow.has(release.product)) {
    const isNext = Number(major) === newest && Number(minor) > newestMinor;
    return (isNext && (newest > yearly || Number(minor) - newestMinor <= furthest)) || Number(major) === newest + 1;
  }
  if (Number(major) > newest) return newest > firstYear || Number(major) - newest <= 1;
  const isNewestOfMajor = !known.some((other) => other.startsWith(`${major}.`) && compareCycles(other, line) > 0);
  return isNewestOfMajor && (minor === undefined || listed.has(major));
}

function isCodename(word: string): boolean {
  return ['debian', 'ubuntu'].some((product) =>
    releasesOf(product).some(({ codename }) => codename?.toLowerCase() === word),
  );
}
