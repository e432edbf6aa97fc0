import type { Span } from '../text/span.js';

/** The name of an image, read as `docker pull` reads it. */
export interface ImageReference {
  /** The registry as written; absent for Docker Hub where it is not written. */
  readonly registry?: string;
  /** As written, without the registry. */
  readonly repository: string;
  /** As people say it: `docker.io/library/debian` and `debian` are `debian`, other registries keep their name. */
  readonly familiarName: string;
  readonly tag?: string;
  /** With its algorithm, `sha256:...`. */
  readonly digest?: string;
  /** Offsets in the text: registry and repository. */
  readonly nameSpan: Span;
  /** Without the `:`. */
  readonly tagSpan?: Span;
  /** Without the `@`. */
  readonly digestSpan?: Span;
}

/** The parts of a reference that has the right form; offsets in the text. */
export type ReferenceParts = Pick<ImageReference, 'tag' | 'digest' | 'nameSpan' | 'tagSpan' | 'digestSpan'> & {
  readonly name: string;
};

/** The image that a text names, or undefined where it is no valid name. */
export function parseImageReference(text: string): ImageReference | undefined {
  // Sixty-four hexadecimal digits are an id, never a name.
  const parts = /^[a-f0-9]{64}$/.test(text) ? undefined : referenceParts(text);
  if (parts === undefined) return undefined;
  const { name, ...rest } = parts;
  const registry = registryOf(name);
  const repository = registry === undefined ? name : name.slice(registry.length + 1);
  const isHub = registry === undefined || registry === 'docker.io' || registry === 'index.docker.io';
  // Docker Hub has a folder for names without one.
  const path = isHub && !repository.includes('/') ? `library/${repository}` : repository;
  if (path.length > maximumName || path.startsWith('[')) return undefined;
  const official = isHub && /^library\/[^/]+$/.test(repository) ? repository.slice('library/'.length) : repository;
  const base = { repository, familiarName: isHub ? official : name, ...rest };
  return registry === undefined ? base : { registry, ...base };
}

const maximumName = 255;
const maximumTag = 128;

/** Takes a reference apart by its form alone, whatever registry it names. */
export function referenceParts(text: string): ReferenceParts | undefined {
  const at = text.indexOf('@');
  const end = at < 0 ? text.length : at;
  const slash = text.lastIndexOf('/', end - 1);
  const colon = text.slice(0, end).indexOf(':', slash + 1);
  const nameEnd = colon < 0 ? end : colon;
  const name = text.slice(0, nameEnd);
  if (!isName(name)) return undefined;
  const tag = colon < 0 ? undefined : text.slice(colon + 1, end);
  if (tag !== undefined && (tag.length > maximumTag || !/^\w[\w.-]*$/.test(tag))) return undefined;
  const digest = at < 0 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !isDigest(digest)) return undefined;
  return {
    name,
    nameSpan: { start: 0, end: nameEnd },
    ...(tag !== undefined && { tag, tagSpan: { start: nameEnd + 1, end } }),
    ...(digest !== undefined && { digest, digestSpan: { start: end + 1, end: text.length } }),
  };
}

const host =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const component = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;

function isName(name: string): boolean {
  const [first = '', ...others] = name.split('/');
  if (!others.every((part) => component.test(part))) return false;
  const isHost = others.length > 0 && host.test(first);
  const path = isHost ? name.length - first.length - 1 : name.length;
  return (isHost || component.test(first)) && path <= maximumName;
}

const digestLengths: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

function isDigest(digest: string): boolean {
  const colon = digest.indexOf(':');
  const encoded = digest.slice(colon + 1);
  return encoded.length === digestLengths.get(digest.slice(0, colon)) && /^[a-f0-9]+$/.test(encoded);
}

/** The first component where it can be no part of a repository on Docker Hub. */
function registryOf(name: string): string | undefined {
  const slash = name.indexOf('/');
  if (slash < 0) return undefined;
  const first = name.slice(0, slash);
  return first === 'localhost' || first === 'docker.io' || /[.:A-Z]/.test(first) ? first : undefined;
}
