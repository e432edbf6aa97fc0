import { managerGrammar } from '../knowledge/manager-grammar.js';
import { isWithin } from './path.js';

/** Folders for all kinds of things: a mount on one of them is not meant for one manager. */
const common = /^\/(?:root|home|home\/[^/]+|usr|usr\/local|var|var\/lib|var\/cache|opt|tmp|etc)?$/;

/** Whether a folder is, holds or lies in one where a package manager keeps what it downloads, in whichever home folder. */
export function isCacheOf(manager: string, folder: string): boolean {
  const grammar = managerGrammar(manager);
  if (grammar === undefined || common.test(folder)) return false;
  const mounts = grammar.cacheMounts.map(({ target }) => target);
  return [...grammar.cacheDirs, ...grammar.indexDirs, ...mounts].some((place) => {
    const inHome = place.replace(/^(?:~|\/root|\/home\/[^/]+)(?=\/)/, '');
    if (inHome !== place) return `${folder}/`.includes(`${inHome}/`) || holdsInHome(folder, inHome);
    if (place.includes('*') || !place.startsWith('/')) return false;
    return isWithin(folder, place) || isWithin(place, folder);
  });
}

/** Whether the folder is one above `place` in a home folder: `/root/.cache` for `/.cache/pip`. */
function holdsInHome(folder: string, place: string): boolean {
  for (let end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1)) {
    if (folder.endsWith(place.slice(0, end))) return true;
  }
  return false;
}
