import { linkSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { writeWhole } from '../write-whole.js';

/** What replaces what: `before` was read, `after` is to be written. */
export interface Replacement {
  readonly before: string;
  readonly after: string;
  /** Absolute paths of other names of the same file, which stay names of it. */
  readonly hardLinks: readonly string[];
}

/** Gives the file behind a path another text; false, with nothing written, where its bytes are no longer those of `before`. */
export function replaceText(path: string, { before, after, hardLinks }: Replacement): boolean {
  const target = realpathSync(path);
  const old = statSync(target);
  const bytes = Buffer.from(before);
  if (!writeWhole(target, after, old, () => isStill(path, target, bytes))) return false;
  for (const name of hardLinks) linkAgain(target, name, old.ino);
  return true;
}

function isStill(path: string, target: string, bytes: Buffer): boolean {
  try {
    return realpathSync(path) === target && readFileSync(target).equals(bytes);
  } catch {
    return false;
  }
}

/** A name that cannot be joined to the new file keeps the old text, and is a file of its own from now on. */
function linkAgain(target: string, name: string, inode: number): void {
  const temporary = join(dirname(name), `.plimsoll-${randomUUID()}.tmp`);
  try {
    if (statSync(name).ino !== inode) return;
    linkSync(target, temporary);
    renameSync(temporary, name);
  } catch {
    rmSync(temporary, { force: true });
  }
}
