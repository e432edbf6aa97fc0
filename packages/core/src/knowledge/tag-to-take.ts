import { endOfLife, releasesOf, type EndOfLife } from './end-of-life.js';
import { tagsOf } from './official-images.js';
import { isPastSupport, supportedReleases } from './support.js';

/** What a tag is made of: what it begins with, and its variants (`slim`, `buster`, `alpine3.10`). */
interface Parts {
  readonly version: string;
  readonly variants: readonly string[];
}

/** The tag of today that has what the written one is for, in a release that is supported; undefined where none is known. */
export function tagToTake(repository: string, tag: string, line: EndOfLife, asOf: string): string | undefined {
  const { version, variants } = partsOf(tag);
  const tags = new Set(tagsOf(repository));
  for (const { cycle, codename } of supportedReleases(line.product, asOf)) {
    const starts = /^\d/.test(version) ? [cycle] : [codename?.toLowerCase() ?? cycle];
    const found = firstIn(tags, starts, variantsFrom(variants, asOf));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same version of an image on a release of its distribution that is supported. */
export function tagOnSupported(repository: string, tag: string, asOf: string): string | undefined {
  const { version, variants } = partsOf(tag);
  if (variants.length === 0) return undefined;
  const parts = version.split('.');
  const versions = parts.map((_, at) => parts.slice(0, parts.length - at).join('.'));
  return firstIn(new Set(tagsOf(repository)), versions, variantsFrom(variants, asOf));
}

function partsOf(tag: string): Parts {
  const [version = '', ...variants] = tag.split('-');
  return { version, variants };
}

function firstIn(
  tags: ReadonlySet<string>,
  versions: readonly string[],
  variants: readonly (readonly string[])[],
): string | undefined {
  for (const version of versions) {
    for (const words of variants) {
      const tag = [version, ...words].join('-');
      if (tags.has(tag)) return tag;
    }
  }
  return undefined;
}

/** The variants as written, on a newer release of the same distribution, and without one. */
function variantsFrom(written: readonly string[], asOf: string): readonly (readonly string[])[] {
  const at = written.findIndex((word) => distributionOfWord(word) !== undefined);
  const word = written[at];
  const product = word === undefined ? undefined : distributionOfWord(word);
  if (word === undefined || product === undefined) return [written];
  const old = releasesOf(product).find(
    ({ cycle, codename }) => codename?.toLowerCase() === word || `alpine${cycle}` === word,
  );
  const names = supportedReleases(product, asOf).map(
    ({ cycle, codename }) => codename?.toLowerCase() ?? `alpine${cycle}`,
  );
  const others = product === 'alpine-linux' ? ['alpine', ...names] : names;
  const all = old === undefined || isPastSupport(old, product, asOf) ? others : [word, ...others];
  const without = written.toSpliced(at, 1);
  return [...all.map((name) => written.with(at, name)), ...(product === 'alpine-linux' ? [] : [without])];
}

/** The product that one word of a tag names a release of. */
function distributionOfWord(word: string): string | undefined {
  if (/^alpine\d/.test(word)) return 'alpine-linux';
  if (!/^[a-z]{5,}$/.test(word)) return undefined;
  return ['debian', 'ubuntu'].find((product) => endOfLife(product, word) !== undefined);
}
