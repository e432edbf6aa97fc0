import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { constants, readdirSync, statSync } from 'node:fs';
import type { Host } from '../config/host.js';
import type { PathStat } from '../model/facts.js';
import { shellcheckAsker } from './ask-shellcheck.js';

/** More than a config or a file of the build context can sensibly hold, in bytes. */
const largestFile = 16 * 1024 * 1024;

/** The Host over `node:fs` and ShellCheck's process; relative paths stand under the folder the process runs in. */
export function nodeHost(): Host {
  const ignoresCase = process.platform === 'win32' || process.platform === 'darwin';
  return { readFile, stat: statOf, list, ignoresCase, shellcheck: shellcheckAsker() };
}

/** The text of a regular file, its byte order mark removed; undefined for whatever is none. */
async function readFile(path: string): Promise<string | undefined> {
  return await unlessMissing(async () => {
    // Most of what is asked for is not there, and an exception costs more than a look.
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
    // Without O_NONBLOCK, opening a FIFO would wait for its writer.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await file.stat();
      if (!stats.isFile()) return undefined;
      if (stats.size > largestFile) throw new Error(`${path} is larger than ${largestFile} bytes`);
      return new TextDecoder().decode(await file.readFile());
    } finally {
      await file.close();
    }
  });
}

async function statOf(path: string): Promise<PathStat | undefined> {
  return await unlessMissing(async () => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (!stats.isFile() && !stats.isDirectory()) return undefined;
    // Windows keeps no such right: there it is not known, and nothing is wrong with the file.
    const executable = process.platform === 'win32' || (stats.mode & 0o111) !== 0;
    return { kind: stats.isFile() ? 'file' : 'folder', executable };
  });
}

async function list(path: string, links?: 'only names'): Promise<readonly string[] | undefined> {
  return await unlessMissing(async () => {
    // A search goes through thousands of folders: a promise for each costs more than reading it.
    if (links !== undefined) return readdirSync(path, { withFileTypes: true }).map(ownNameOf);
    const entries = await readdir(path, { withFileTypes: true });
    return await Promise.all(entries.map((entry) => nameOf(path, entry)));
  });
}

function ownNameOf(entry: Dirent): string {
  return entry.isDirectory() ? `${entry.name}/` : entry.name;
}

async function nameOf(folder: string, entry: Dirent): Promise<string> {
  const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await isFolderBehind(`${folder}/${entry.name}`)));
  return isFolder ? `${entry.name}/` : entry.name;
}

async function isFolderBehind(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isDirectory();
  } catch {
    // A link to nothing, or to itself, is a name and no folder.
    return false;
  }
}

/** What `read` gives; undefined where it fails because there is no such thing at the path. */
async function unlessMissing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (missing.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** ELOOP: a link to itself leads nowhere; ENXIO: a socket, or a FIFO without a writer. */
const missing: readonly string[] = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO', 'EISDIR', 'ENAMETOOLONG'];
