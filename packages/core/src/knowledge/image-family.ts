/**
 * Images outside Docker's library, known by the shape of their names.
 * Source: collected by hand, 2026-08-21.
 */
import type { StoredFamily } from './image-data.js';
import { imageData } from './image-data.js';
import { once, oncePerText } from '../text/once.js';
import { normaliseRepository } from './repository.js';

/** What the images that match one glob have in common, as stored: an absent field is unknown. */
export type ImageFamily = Omit<StoredFamily, 'tag' | 'tagNot' | 'sameAs' | 'arch'>;

interface Matcher {
  readonly family: StoredFamily;
  /** What stands before and after the star of the glob; without a star the whole name and undefined. */
  readonly before: string;
  readonly after: string | undefined;
  readonly tag: () => RegExp | undefined;
  readonly tagNot: () => RegExp | undefined;
}

const matchers = once((): readonly Matcher[] =>
  imageData().families.map((family) => {
    const [before = '', after] = family.match.split('*');
    const tag = once(() => patternOf(family.tag));
    const tagNot = once(() => patternOf(family.tagNot));
    return { family, before, after, tag, tagNot };
  }),
);

const redirects = once(() => matchers().filter(({ family }) => family.sameAs !== undefined));

/** The family of an image and a tag: the first that matches both; redirections are already followed. */
export function imageFamily(repository: string, tag: string): ImageFamily | undefined {
  return familiesOf(sameRepository(repository)).find((matcher) => fits(matcher, tag))?.family;
}

/** The family of a repository whatever the tag: the first that matches. */
export const familyOfRepository = oncePerText((repository) => familiesOf(sameRepository(repository))[0]?.family);

/**
 * The repository that holds the same images: mirrors and architectures of Docker's library lead to the library
 * (`public.ecr.aws/docker/library/node` and `arm64v8/node` to `node`); any other is only normalised.
 */
export const sameRepository = oncePerText((repository) => {
  const name = normaliseRepository(repository);
  if (!name.includes('/')) return name;
  for (const matcher of redirects()) {
    const star = starOf(matcher, name);
    if (star !== undefined) return normaliseRepository(matcher.family.sameAs!.replace('*', star));
  }
  return name;
});

/** The architecture that the repository says by its name (`arm64v8/node`), in the words of Docker's library. */
export const architectureOfRepository = oncePerText((repository): string | undefined => {
  const name = normaliseRepository(repository);
  if (!name.includes('/')) return undefined;
  return matchers().find((matcher) => matcher.family.arch !== undefined && starOf(matcher, name) !== undefined)?.family
    .arch;
});

/** Those of a name in its one spelling, in their order. */
const familiesOf = oncePerText((name): readonly Matcher[] =>
  name.includes('/')
    ? matchers().filter((matcher) => matcher.family.sameAs === undefined && starOf(matcher, name) !== undefined)
    : [],
);

function fits(matcher: Matcher, tag: string): boolean {
  return (matcher.tag()?.test(tag) ?? true) && !(matcher.tagNot()?.test(tag) ?? false);
}

function patternOf(pattern: string | undefined): RegExp | undefined {
  return pattern === undefined ? undefined : new RegExp(pattern);
}

/** What the star of the glob stands for in the name: one part of a path, so `rocm/*` is not `rocm/a/b`; undefined if it does not match. */
function starOf({ before, after }: Matcher, name: string): string | undefined {
  if (after === undefined) return name === before ? '' : undefined;
  if (name.length < before.length + after.length || !name.startsWith(before) || !name.endsWith(after)) return undefined;
  const star = name.slice(before.length, name.length - after.length);
  return star.includes('/') ? undefined : star;
}
