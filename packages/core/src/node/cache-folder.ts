import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folder under the user's cache folder that is plimsoll's; undefined where there is no place for it. */
export function cacheFolder(): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  try {
    const folder =
      (XDG_CACHE_HOME !== undefined && isAbsolute(XDG_CACHE_HOME) && XDG_CACHE_HOME) ||
      (process.platform === 'win32' && LOCALAPPDATA) ||
      join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
    return join(folder, 'plimsoll');
  } catch {
    return undefined;
  }
}
