/**
 * What is known of a tag that Docker's library once had: what all tags of today agree on.
 * Source: as official-images.ts and retired-tags.ts.
 */
import { buildsOf, lookUpImage, type ImageFacts } from './official-images.js';
import { isRetiredTag } from './retired-tags.js';
import { sameRepository } from './image-family.js';

const kept = new Map<string, Partial<ImageFacts>>();

/** The facts about an image as `lookUpImage` has them, and for a retired tag what hardly ever changes; undefined if nothing is known. */
export function imageFacts(repository: string, tag: string): ImageFacts | undefined {
  const listed = lookUpImage(repository, tag);
  if (listed !== undefined || !isRetiredTag(repository, tag)) return listed;
  const name = sameRepository(repository);
  const agreed = kept.get(name) ?? agreement(name);
  kept.set(name, agreed);
  return { has: none, lacks: none, ...agreed, name, tag, quality: 'past', windows: false };
}

const none: ReadonlySet<string> = new Set();

const steady = [
  'expose',
  'volumes',
  'user',
  'workdir',
  'entrypoint',
  'cmd',
  'stopsignal',
  'healthcheck',
  'shell',
] as const;

/** The fields that have one value in all tags for Linux, and the tools that one of them has. */
function agreement(name: string): Partial<ImageFacts> {
  const all = buildsOf(name)
    .flatMap((tag) => lookUpImage(name, tag) ?? [])
    .filter(({ windows, quality }) => !windows && quality !== 'names-only');
  const [first] = all;
  const agreed: Record<string, unknown> = {};
  for (const field of steady) {
    const value = JSON.stringify(first?.[field]);
    if (all.every((facts) => JSON.stringify(facts[field]) === value)) agreed[field] = first?.[field];
  }
  const [os] = new Set(all.map((facts) => facts.os?.id));
  if (first?.os !== undefined && all.every((facts) => facts.os?.id === os)) {
    agreed['os'] = { id: first.os.id, packageManager: first.os.packageManager };
  }
  const has = new Set<string>();
  for (const facts of all) for (const tool of facts.has) has.add(tool);
  return { ...agreed, has };
}
