/**
 * What is known of an image that a FROM names.
 * Source: docker-library/official-images 37079fb336f5 of 2026-08-21 and the Dockerfiles behind its tags (Apache-2.0,
 * facts only); families of other images collected by hand.
 */
import { factsOfFamily } from './facts-of-family.js';
import { factsOfGroup } from './facts-of-group.js';
import type { StoredGroup } from './image-data.js';
import { imageData } from './image-data.js';
import type { ImageFacts } from './image-facts.js';
import { imageFamily, sameRepository } from './image-family.js';
import { wordsOf } from './words-of.js';

export type { ImageCommand, ImageFacts, ImageOs, ImageQuality } from './image-facts.js';
export { deprecatedImage, type DeprecatedImage } from './deprecated-image.js';

/** An image of Docker's library. */
export interface OfficialImage {
  readonly name: string;
  /** All its tags of today, in the order of its manifest. */
  readonly tags: readonly string[];
  /** Commands that the build of the image itself puts in PATH. */
  readonly provides: readonly string[];
}

interface Entry extends OfficialImage {
  readonly groups: ReadonlyMap<string, TagPlace>;
}

interface TagPlace {
  readonly group: StoredGroup;
  /** Whether it is a multi-platform tag, which may have more architectures than its group. */
  readonly shared: boolean;
  /** Made when they are first asked for. */
  facts?: ImageFacts;
}

const entries = new Map<string, Entry>();

/** The image of Docker's library that the repository names, in any spelling or from a mirror; undefined if it is none. */
export function officialImage(repository: string): OfficialImage | undefined {
  return entryOf(sameRepository(repository));
}

/** The names of all images of Docker's library that are built today. */
export function imageNames(): readonly string[] {
  const { images, deprecated } = imageData();
  return Object.keys(images).filter((name) => !Object.hasOwn(deprecated, name));
}

/** All tags of today of an image of Docker's library; empty for any other. */
export function tagsOf(repository: string): readonly string[] {
  return officialImage(repository)?.tags ?? [];
}

/** The tags of today that name builds of the same facts as one tag does, itself among them, in the order of the manifest: those of one build stand side by side. */
export function tagsBeside(repository: string, tag: string): readonly string[] {
  const { groups } = entryOf(sameRepository(repository)) ?? {};
  const own = groups?.get(tag);
  return [...(groups ?? [])].flatMap(([other, { group, shared }]) =>
    group === own?.group && shared === own.shared ? other : [],
  );
}

/** One tag of today for each build of an image of Docker's library; empty for any other. */
export function buildsOf(repository: string): readonly string[] {
  const tags = new Map<StoredGroup, string>();
  for (const [tag, { group }] of entryOf(sameRepository(repository))?.groups ?? [])
    if (!tags.has(group)) tags.set(group, tag);
  return [...tags.values()];
}

/**
 * The facts about an image by its repository and tag (`latest` where none is written), or undefined if nothing is known.
 * A reference with a digest and no tag has no facts: do not ask for it as `latest`.
 */
export function lookUpImage(repository: string, tag: string): ImageFacts | undefined {
  const name = sameRepository(repository);
  const entry = entryOf(name);
  if (entry !== undefined) {
    const place = entry.groups.get(tag);
    return place && (place.facts ??= factsOfGroup(name, tag, place.group, place.shared, entry.provides));
  }
  const family = imageFamily(name, tag);
  return family && factsOfFamily(name, tag, family);
}

function entryOf(name: string): Entry | undefined {
  const kept = entries.get(name);
  if (kept !== undefined) return kept;
  const { images } = imageData();
  const image = Object.hasOwn(images, name) ? images[name] : undefined;
  if (image === undefined) return undefined;
  const groups = new Map<string, TagPlace>();
  for (const group of image.g) {
    for (const tag of wordsOf(group.t)) groups.set(tag, { group, shared: false });
    for (const tag of wordsOf(group.s)) groups.set(tag, { group, shared: true });
  }
  const entry: Entry = { name, tags: [...groups.keys()], provides: wordsOf(image.provides), groups };
  entries.set(name, entry);
  return entry;
}
