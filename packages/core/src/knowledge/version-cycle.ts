/** The numbers that a tag begins with, as written: `22.04-slim` is `['22', '04']`; none for a word. */
export function leadingVersion(tag: string): readonly string[] {
  return /^\d+(?:\.\d+)*/.exec(tag)?.[0].split('.') ?? [];
}

/** Orders cycles from the oldest to the newest by their numbers: `3.9` before `3.10`. */
export function compareCycles(one: string, other: string): number {
  const others = other.split('.');
  for (const [place, part] of one.split('.').entries()) {
    const difference = Number(part) - Number(others[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether the tag names an alpha, a beta, a release candidate, an early access or a development build. */
export function isPrerelease(tag: string): boolean {
  return tag.split(/[-._+]/).some((part) => prerelease.test(part));
}

const prerelease = /^(?:\d*(?:rc|alpha|beta|preview|milestone|nightly|snapshot|ea|dev|pre)\d*|\d+[abm]\d+|m\d+)$/i;
