import type { ImageFacts } from './image-facts.js';

/**
 * Users of images by the number they have there.
 * Source: the Dockerfiles of the images and base-passwd of Debian and Alpine, by hand, 2026-11-21.
 */
const ofImages: readonly (readonly [image: RegExp, users: Readonly<Record<string, string>>])[] = [
  [/^node$/, { node: '1000' }],
  [/^spark$|^apache\/spark$/, { spark: '185' }],
  [/^nginx$|^nginxinc\/nginx-unprivileged$/, { nginx: '101' }],
  [/^gcr\.io\/distroless\/|^cgr\.dev\/chainguard\//, { nonroot: '65532' }],
  [/^jenkins\/jenkins$/, { jenkins: '1000' }],
  [/^(?:elasticsearch|docker\.elastic\.co\/elasticsearch\/elasticsearch)$/, { elasticsearch: '1000' }],
  [/^gradle$/, { gradle: '1000' }],
];

const ofSystems: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  debian: { 'www-data': '33', nobody: '65534' },
  ubuntu: { 'www-data': '33', nobody: '65534' },
  alpine: { nobody: '65534' },
};

/** The number of a user of an image; undefined where it is not known. */
export function accountId({ name, os }: ImageFacts, user: string): string | undefined {
  const system = os?.variant === 'distroless' ? undefined : ofSystems[os?.id ?? ''];
  const users = { ...system, ...ofImages.find(([image]) => image.test(name))?.[1] };
  // The images of PHP on Alpine make it.
  if (user === 'www-data' && name === 'php' && os?.id === 'alpine') return '82';
  return Object.hasOwn(users, user) ? users[user] : undefined;
}

/** The user that an image has for programs to run as; undefined where it has none, or nobody knows. */
export function userOfImage(name: string): string | undefined {
  const users = ofImages.find(([image]) => image.test(name))?.[1] ?? {};
  return made.test(name) ? Object.keys(users)[0] : undefined;
}

/** Images whose user is there for whatever is built on them. */
const made = /^node$|^gcr\.io\/distroless\/|^cgr\.dev\/chainguard\//;
