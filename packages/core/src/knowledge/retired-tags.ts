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

/** The day an image was last in Docker's library, YYYY-MM-DD, if it was taken out. */
export function removedImage(repository: string): string | undefined {
  const name = sameRepository(repository);
  const { removedImages } = data();
  return Object.hasOwn(removedImages, name) ? removedImages[name] : undefined;
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
