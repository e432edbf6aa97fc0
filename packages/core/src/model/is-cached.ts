import { valueOf } from '../text/known.js';
import type { Mount } from './mounts.js';
import { isWithin } from './path.js';

/** Whether a cache or a tmpfs lies on one of the folders or above it, so that it stays out of the layer; a mount whose type or place is not known may. */
export function isCached(mounts: readonly Mount[], ...folders: readonly string[]): boolean {
  return mounts.some(({ type, target }) => {
    if (!/^(cache|tmpfs)$/.test(valueOf(type) ?? 'cache')) return false;
    return !target.known || folders.some((folder) => isWithin(folder, target.value));
  });
}
