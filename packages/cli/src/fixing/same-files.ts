import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** What of a list of paths leads to one and the same file. */
export interface SameFiles {
  /** Indexes of the paths whose file stands before them in the list. */
  readonly again: ReadonlySet<number>;
  /** By the path that stands first: the other names of its file, absolute, without links to it. */
  readonly hardLinks: ReadonlyMap<string, readonly string[]>;
}

/** Compares files by disk and inode; what cannot be looked at is itself. */
export function sameFiles(paths: readonly string[], cwd: string): SameFiles {
  const first = new Map<string, string>();
  const again = new Set<number>();
  const hardLinks = new Map<string, string[]>();
  for (const [index, path] of paths.entries()) {
    const found = path === '-' ? undefined : lookAt(resolve(cwd, path));
    if (found === undefined) continue;
    const known = first.get(found.key);
    if (known === undefined) {
      first.set(found.key, path);
      continue;
    }
    again.add(index);
    if (!found.hasNames) continue;
    const names = hardLinks.get(known) ?? [];
    hardLinks.set(known, names);
    const real = realpathSync(resolve(cwd, path));
    if (real !== realpathSync(resolve(cwd, known)) && !names.includes(real)) names.push(real);
  }
  return { again, hardLinks };
}

function lookAt(path: string): { readonly key: string; readonly hasNames: boolean } | undefined {
  try {
    const { dev, ino, nlink } = statSync(path, { bigint: true });
    return { key: `${dev}:${ino}`, hasNames: nlink > 1n };
  } catch {
    return undefined;
  }
}
