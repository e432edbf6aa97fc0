import { parseImageReference } from '../syntax/image-reference.js';
import { referenceProblem } from '../syntax/reference-problem.js';
import { nearest } from '../text/nearest.js';

/** What is wrong with the name of a frontend, and the name that was probably meant. */
export interface FrontendMistake {
  readonly message: string;
  readonly help: string;
  readonly meant?: string;
}

const repositories = ['dockerfile', 'dockerfile-upstream'];
const channels = ['latest', 'labs', 'experimental', 'master'];

/** What is surely wrong with the value of `# syntax=`; undefined for what may be somebody's own frontend. */
export function frontendMistake(value: string): FrontendMistake | undefined {
  const meant = meantFrontend(value);
  // A template puts something else there.
  const problem = /^["'\w][\w./:@"'-]*$/.test(value) && !/__/.test(value) ? referenceProblem(value) : undefined;
  if (problem !== undefined) return { ...problem, ...(meant !== undefined && withMeant(meant)) };
  return meant === undefined ? undefined : { message: `There is no frontend \`${value}\`.`, ...withMeant(meant) };
}

function withMeant(meant: string) {
  return { help: `Did you mean \`${meant}\`?`, meant };
}

/** The name on Docker Hub that was meant; undefined where it is none of Docker's, or right. */
function meantFrontend(value: string): string | undefined {
  const bare = value.replace(/^["'](.*)["']$/, '$1');
  const [, host = '', name = '', tag, digest = ''] =
    /^((?:index\.|registry-1\.)?docker\.io\/)?([^:@]*)(?::([^@]*))?(@.*)?$/i.exec(bare) ?? [];
  const glued = /^(docker\/dockerfile)[-_.]?v?(\d+(?:\.\d+)*(?:-labs)?)$/i.exec(name);
  const repository = meantRepository(glued?.[1] ?? name.toLowerCase());
  if (repository === undefined) return undefined;
  const wanted = glued?.[2] ?? (tag === undefined ? undefined : meantTag(tag));
  const meant = `${host.toLowerCase()}${repository}${wanted ? `:${wanted}` : ''}${digest}`;
  return meant === value || parseImageReference(meant) === undefined ? undefined : meant;
}

/** One of the two parts must be right, else it may be anybody's. */
function meantRepository(name: string): string | undefined {
  if (name === 'dockerfile' || name === 'library/dockerfile') return 'docker/dockerfile';
  const [owner = '', repository = '', ...more] = name.split('/');
  if (more.length > 0) return undefined;
  if (owner === 'docker') {
    const meant = nearest(repository, repositories);
    return meant && `docker/${meant}`;
  }
  return repositories.includes(repository) && nearest(owner, ['docker']) ? `docker/${repository}` : undefined;
}

/** The tags are numbers, a channel, or both; what is neither stays as it is. */
function meantTag(tag: string): string {
  const [, number = '', dash = '', channel = ''] = /^v?(\d+(?:\.\d+)*)?(?:\.x)?(-?)([a-z]*)$/i.exec(tag) ?? [];
  if (number === '' && channel === '') return tag;
  const known = channel === '' ? '' : channels.includes(channel) ? channel : nearest(channel, channels);
  if (known === undefined || (number !== '' && channel !== '' && dash === '')) return tag;
  return `${number}${number !== '' && known !== '' ? '-' : ''}${known}`;
}
