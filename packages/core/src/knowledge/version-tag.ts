import { endOfLife } from './end-of-life.js';
import { tagsBeside } from './official-images.js';

/** Words for whatever is the newest, or the newest of a line. */
const moving = /^(?:latest|lts|stable|current|mainline)$/;

/**
 * The tag with a version that names the same build today as one with a word for it (`latest` is `26`, `lts-slim` is
 * `24-slim`): as long as one line of versions is; undefined where none is known.
 */
export function versionTag(repository: string, tag: string): string | undefined {
  const variant = tag.split('-').filter((word, at) => at > 0 || !moving.test(word));
  const tags = tagsBeside(repository, tag);
  const at = tags.indexOf(tag);
  const before = chainOf([], tags.slice(0, at).toReversed(), variant.join('-'));
  const versions = chainOf(before, tags.slice(at + 1), variant.join('-')).toSorted((a, b) => a.length - b.length);
  const line = versions.find((version) => endOfLife(repository, version)?.floats === false);
  const short = versions.filter((version) => version.split('.').length <= 2);
  const version = line ?? short.at(-1);
  return version === undefined ? undefined : [version, ...variant].join('-');
}

/** Some versions of a build with those of a list of tags, up to the first of another build: each version is the beginning of a longer one. */
function chainOf(known: readonly string[], tags: readonly string[], variant: string): readonly string[] {
  const chain = [...known];
  for (const tag of tags) {
    const [version = '', ...rest] = tag.split('-');
    if (!/^\d+(?:\.\d+)*$/.test(version) || rest.join('-') !== variant) continue;
    if (!chain.every((other) => version.startsWith(`${other}.`) || other.startsWith(`${version}.`))) break;
    chain.push(version);
  }
  return chain;
}
