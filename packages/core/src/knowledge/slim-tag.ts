import { sameRepository } from './image-family.js';
import { officialImage } from './official-images.js';
import { isRetiredTag } from './retired-tags.js';

/** Images of Docker's library with a full variant and a slim one of the same distribution that does all that is needed to run. */
const slimmed: ReadonlySet<string> = new Set([
  'debian',
  'oraclelinux',
  'node',
  'perl',
  'pypy',
  'python',
  'ruby',
  'erlang',
  'elixir',
]);

/** The slim tag of today's image, or of yesterday's, that goes with a full one (`3.14-trixie` has `3.14-slim-trixie`); undefined where there is none. */
export function slimTagOf(repository: string, tag: string): string | undefined {
  const name = sameRepository(repository);
  if (!slimmed.has(name) || /slim|alpine|windows|nanoserver|onbuild/.test(tag)) return undefined;
  const image = officialImage(name);
  const isThere = (other: string): boolean => image?.tags.includes(other) === true || isRetiredTag(name, other);
  if (tag !== 'latest' && !isThere(tag)) return undefined;
  const [first = '', ...rest] = tag.split('-');
  const candidates = tag === 'latest' ? ['slim'] : [`${tag}-slim`, [first, 'slim', ...rest].join('-')];
  return candidates.find(isThere);
}
