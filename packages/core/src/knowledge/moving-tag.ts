import { endOfLife } from './end-of-life.js';
import { tagsOf } from './official-images.js';
import { isRetiredTag } from './retired-tags.js';
import { leadingVersion } from './version-cycle.js';
import { hasVersions } from './versioned-image.js';

/** Words that name no version in any repository. */
const branch =
  /^(?:stable|lts|edge|rolling|current|mainline|nightly|canary|insiders|next|main|master|dev|devel|develop|unstable|testing|snapshot|weekly|daily|release|rawhide|sid|experimental|oldstable|oldoldstable)$/;

/** Words that name a variant at the beginning of a tag without a version. */
const variant = /^(?:alpine|slim)$/;

/** Whether a tag names no version at all but a word (`lts-alpine`, `edge`, for images with numbered tags `bookworm`); `latest` is no such word. */
export function isMovingTag(repository: string, tag: string): boolean {
  const [first = '', ...rest] = tag.toLowerCase().split('-');
  // What is listed no more stays what it is.
  if (first === 'latest' || !hasVersions(repository) || isRetiredTag(repository, tag)) return false;
  if (branch.test(first)) return rest.every((word) => !/^\d{6,}$|^[a-f\d]{7,}$/.test(word));
  const tags = tagsOf(repository);
  if (tags.length === 0) return variant.test(first) && !/\d/.test(rest.join('-').replaceAll(/\balpine[\d.]+/g, ''));
  if (!tags.includes(tag) || endOfLife(repository, tag) !== undefined) return false;
  // What remains of a version, once the release of the distribution is taken away.
  if (/\d/.test(tag.replaceAll(/\b(?:alpine\d[\d.]*|(?:windowsservercore|nanoserver)-[\w.]+)/g, ''))) return false;
  // The same tag with a version before it is there: without one it moves.
  return tags.some((other) => /^\d/.test(other) && other.endsWith(`-${tag}`));
}

/** Whether a tag names only the beginning of a version (`node:24` is 24.0.0 today and 24.9.0 tomorrow), as far as the list of tags tells. */
export function isShortVersion(repository: string, tag: string): boolean {
  const { length } = leadingVersion(tag);
  if (length === 0) return false;
  return tagsOf(repository).some(
    (other) => other.startsWith(leadingVersion(tag).join('.')) && leadingVersion(other).length > length,
  );
}
