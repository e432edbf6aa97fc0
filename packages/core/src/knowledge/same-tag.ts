import { tagsOf } from './official-images.js';

/** An image that takes the place of another, by repository and tag. */
export interface SameTag {
  readonly name: string;
  readonly tag: string;
}

/** The first of some images that has the tag too, or at least without `slim`; undefined where none of Docker's library has. */
export function sameTagOf(repositories: readonly string[], tag = 'latest'): SameTag | undefined {
  for (const name of repositories) {
    const tags = tagsOf(name);
    const found = [tag, tag.replace(/-slim(?:-[a-z]+)?$/, '')].find((one) => tags.includes(one));
    if (found !== undefined) return { name, tag: found };
  }
  return undefined;
}
