import type { EndOfLife, Release } from './end-of-life.js';
import { releasesOf } from './end-of-life.js';
import { compareCycles } from './version-cycle.js';

/** When the free support of a release ends: its day, true for past without a known day, false for not announced. */
export function supportEnd({ eol, extended }: Release, product: string): string | boolean {
  // Debian's long-term support is for everybody, what others call so is paid for.
  return product === 'debian' && extended !== undefined ? extended : eol;
}

/** Whether a release gets no more fixes on a day (YYYY-MM-DD); on its last day it still does. */
export function isPastSupport(release: Release, product: string, asOf: string): boolean {
  const end = supportEnd(release, product);
  return typeof end === 'string' ? end < asOf : end;
}

/** The releases of the product that are supported on a day: long-term lines first, then the one that lasts longest. */
export function supportedReleases(product: string, asOf: string): readonly Release[] {
  const lasting = (release: Release): string => String(supportEnd(release, product) || '9999');
  return releasesOf(product)
    .filter(
      (release) => release.released <= asOf && !isPastSupport(release, product, asOf) && /^\d/.test(release.cycle),
    )
    .toSorted(
      (one, other) =>
        Number(isLongTerm(other, asOf)) - Number(isLongTerm(one, asOf)) ||
        lasting(other).localeCompare(lasting(one)) ||
        compareCycles(other.cycle, one.cycle),
    );
}

function isLongTerm({ lts }: Release, asOf: string): boolean {
  return typeof lts === 'string' ? lts <= asOf : lts === true;
}

/** A release in words: `Debian 10 (buster)`, `Python 3.8`. */
export function releaseName({ title, cycle, codename, product }: EndOfLife): string {
  const isDebian = product === 'debian' && codename !== undefined;
  return `${title} ${cycle}${isDebian ? ` (${codename})` : ''}`;
}
