import { endOfLife, endOfLifeOfOs, releasesOf, type EndOfLife } from './end-of-life.js';
import type { ImageFacts } from './image-facts.js';
import { sameRepository } from './image-family.js';
import { officialImage } from './official-images.js';

/** Products that are distributions. */
const distributions: ReadonlySet<string> = new Set([
  'debian',
  'ubuntu',
  'alpine-linux',
  'fedora',
  'centos',
  'centos-stream',
  'rocky-linux',
  'almalinux',
  'rhel',
  'amazon-linux',
  'oracle-linux',
  'opensuse',
  'vmware-photon',
]);

/** Repositories whose tags are words that mean something else. */
const otherWords = /(?:^|\/)ros(?:\d|-\w+)?$/;

/**
 * The release of the distribution that an image is built on: the image itself, what its facts say, or what its tag names
 * (`3.12-buster`, `devel-ubuntu18.04`, `alpine3.10`); undefined where nothing of that tells.
 */
export function distributionOf(repository: string, tag: string, facts: ImageFacts | undefined): EndOfLife | undefined {
  const own = endOfLife(repository, tag);
  if (own !== undefined && distributions.has(own.product)) return own;
  const fromFacts = facts?.os && endOfLifeOfOs(facts.os);
  if (fromFacts !== undefined) return fromFacts;
  if (facts?.windows === true || otherWords.test(sameRepository(repository))) return undefined;
  const words = tag.toLowerCase().split(/[-_+]/);
  const isListed = officialImage(repository) !== undefined;
  for (const [at, word] of words.entries()) {
    const found = byCodename(word, at > 0 || isListed) ?? byNumber(word, words[at + 1]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Long-lived releases are known by their name; the others only where a version stands before it. */
function byCodename(word: string, isVariant: boolean): EndOfLife | undefined {
  if (!/^[a-z]{5,}$/.test(word)) return undefined;
  for (const product of ['debian', 'ubuntu']) {
    const release = releasesOf(product).find(({ codename }) => codename?.toLowerCase() === word);
    if (release !== undefined) {
      return isVariant || product === 'debian' || release.lts === true ? endOfLife(product, release.cycle) : undefined;
    }
  }
  return undefined;
}

const repositories: Readonly<Record<string, string>> = {
  ubi: 'registry.access.redhat.com/ubi',
  al: 'amazonlinux',
  rocky: 'rockylinux',
  alma: 'almalinux',
};

/** `alpine3.10`, `ubuntu1804`, `centos7`, or two words: `ubuntu-18.04`. */
function byNumber(word: string, next: string | undefined): EndOfLife | undefined {
  const [, name = '', number = ''] =
    /^(debian|ubuntu|alpine|centos|fedora|rockylinux|rocky|almalinux|alma|amazonlinux|al|ubi)(\d+(?:\.\d+)?)?$/.exec(
      word,
    ) ?? [];
  const written = number || (next !== undefined && /^\d+(?:\.\d+)?$/.test(next) ? next : '');
  if (name === '' || written === '' || (name === 'al' && number === '')) return undefined;
  if (name === 'ubi') return endOfLife(`${repositories['ubi']}${written.split('.')[0]}`, 'latest');
  const cycle = name === 'ubuntu' ? written.replace(/^(\d\d)(\d\d)$/, '$1.$2') : written;
  const release = endOfLife(repositories[name] ?? name, cycle);
  return release === undefined || release.floats ? undefined : release;
}
