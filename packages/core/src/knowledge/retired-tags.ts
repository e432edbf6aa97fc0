/**
 * Tags of Docker's library that were listed once, since 2017, and are not now: real, but no longer rebuilt.
 * Source: the history of docker-library/official-images up to 37079fb336f5 of 2026-08-21 (Apache-2.0, facts only).
 * A bundle for the browser may put an empty text in the place of the data: then nothing is known of retired tags.
 */
import { dataOf } from './data-of.js';
import { json } from './data/retired-tags.js';
import { sameRepository } from './image-family.js';
import { officialImage } from './official-images.js';
import { wordsOf } from './words-of.js';

/** What was listed of an image: suffixes, sets of suffixes, lines of versions and, by year, tags that are words. */
interface StoredTags {
  readonly suf: string;
  readonly sets: readonly string[];
  /** By `major.minor` or `major`: the set of suffixes, the highest patch (-1: none), the last month (YYYY-MM). */
  readonly v: Readonly<Record<string, readonly [set: number, patch: number, month: string]>>;
  readonly w?: Readonly<Record<string, string>>;
}

interface RetiredTags {
  readonly schema: 1;
  readonly removedImages: Readonly<Record<string, string>>;
  readonly images: Readonly<Record<string, StoredTags>>;
}

const data = dataOf<RetiredTags>(json === '' ? '{"schema":1,"removedImages":{},"images":{}}' : json);

/** Whether the tag was listed once and is not now; some combinations of patch and variant never existed. */
export function isRetiredTag(repository: string, tag: string): boolean {
  const name = sameRepository(repository);
  const { images } = data();
  const stored = Object.hasOwn(images, name) ? images[name] : undefined;
  if (stored === undefined || officialImage(name)?.tags.includes(tag)) return false;
  return isOldVersion(stored, tag) || Object.values(stored.w ?? {}).some((words) => wordsOf(words).includes(tag));
}

/** The year in which a retired tag was last listed; undefined where it is not known. */
export function lastListed(repository: string, tag: string): number | undefined {
  const { images } = data();
  const name = sameRepository(repository);
  const stored = Object.hasOwn(images, name) ? images[name] : undefined;
  const [, line = ''] = /^v?(\d+(?:\.\d+)?)/.exec(tag) ?? [];
  const month = stored !== undefined && Object.hasOwn(stored.v, line) ? stored.v[line]?.[2] : undefined;
  const [year] = Object.entries(stored?.w ?? {}).findLast(([, words]) => wordsOf(words).includes(tag)) ?? [];
  const found = month?.slice(0, 4) ?? year;
  return found === undefined ? undefined : Number(found);
}

/** The day an image was last in Docker's library, YYYY-MM-DD, if it was taken out. */
export function removedImage(repository: string): string | undefined {
  const name = sameRepository(repository);
  const { removedImages } = data();
  return Object.hasOwn(removedImages, name) ? removedImages[name] : undefined;
}

/** What is known of the tags that an image had: lines of versions with their highest patch (-1: none was listed), and words. */
export interface RetiredParts {
  readonly lines: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
}

/** Lines and words of all tags that an image had, of today's lines too; none for an image that is not known. */
export function retiredParts(repository: string): RetiredParts {
  const { images } = data();
  const name = sameRepository(repository);
  const stored = Object.hasOwn(images, name) ? images[name] : undefined;
  const tags = [...wordsOf(stored?.suf), ...Object.values(stored?.w ?? {}).flatMap(wordsOf)];
  return {
    lines: new Map(Object.entries(stored?.v ?? {}).map(([line, [, patch]]) => [line, patch])),
    words: new Set(tags.flatMap((tag) => tag.split('-'))),
  };
}

/** Whether anything is known of retired tags: not in a bundle that leaves them out. */
export function retiredTagsAreKnown(): boolean {
  return json !== '';
}

function isOldVersion(stored: StoredTags, tag: string): boolean {
  const match = /^v?(\d+(?:\.\d+)?)(?:\.(\d+))?(?![.\d])(.*)$/.exec(tag);
  if (!match) return false;
  const [, line = '', patch, suffix] = match;
  const listed = Object.hasOwn(stored.v, line) ? stored.v[line] : undefined;
  if (listed === undefined) return false;
  const [set, highestPatch] = listed;
  if (patch !== undefined && Number(patch) > highestPatch) return false;
  const place = wordsOf(stored.suf).indexOf(suffix || '.');
  return place >= 0 && wordsOf(stored.sets[set]).includes(String(place));
}
