import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file in one step: whoever reads it finds the old or the new content, whenever the process ends. `path` is no link;
 * mode and, where possible, owner are those of `like`. Where `isStill` says at last that the file is not what it was, nothing
 * is written, and the answer is false.
 *
 * All of it happens without giving way, so that a signal with a handler comes before or after it.
 */
export function writeWhole(
  path: string,
  text: string,
  like: Stats | undefined,
  isStill = (): boolean => true,
): boolean {
  // In the same folder, for a rename does not cross disks, and with a name that is none of a Dockerfile.
  const temporary = join(dirname(path), `.plimsoll-${randomUUID()}.tmp`);
  const file = openSync(temporary, 'wx', like === undefined ? 0o666 : 0o600);
  let isThere = true;
  try {
    try {
      writeFileSync(file, text);
      if (like !== undefined) dress(file, like);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (!isStill()) return false;
    renameSync(temporary, path);
    isThere = false;
    return true;
  } finally {
    if (isThere) rmSync(temporary, { force: true });
  }
}

function dress(file: number, { uid, gid, mode }: Stats): void {
  const own = fstatSync(file);
  if ((own.uid !== uid || own.gid !== gid) && !gives(file, uid, gid) && own.gid !== gid) gives(file, -1, gid);
  // A new owner may have taken bits away.
  if ((fstatSync(file).mode & 0o7777) !== (mode & 0o7777)) fchmodSync(file, mode & 0o7777);
}

/** Whether the file could be given away; -1 leaves it with its user. */
function gives(file: number, uid: number, gid: number): boolean {
  try {
    fchownSync(file, uid, gid);
    return true;
  } catch {
    return false;
  }
}
