import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShellcheckComment } from '../../config/host.js';
import { readComments } from './read-comments.js';

/** In bytes: a file that has grown longer loses its older half. There are 64 of them. */
const longestFile = 256 * 1024;

/** What was answered before, on the disk. Nothing here fails: what cannot be read or written is not kept. */
export interface CommentStore {
  get(key: string): readonly ShellcheckComment[] | undefined;
  put(entries: ReadonlyMap<string, readonly ShellcheckComment[]>): void;
}

/** The key of an answer: a hash of all that it depends on. */
export function storeKey(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 40);
}

/**
 * A store in a folder. Each file is a list of lines, key and JSON, and is only appended to, a line in one go, so that
 * processes that write at once do not undo each other's work; of one key the last line counts.
 */
export function openStore(folder: string): CommentStore {
  const texts = new Map<string, string>();

  function textOf(name: string): string {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const text = readText(join(folder, name));
    texts.set(name, text);
    return text;
  }

  function get(key: string): readonly ShellcheckComment[] | undefined {
    const text = textOf(nameOf(key));
    const at = text.lastIndexOf(`\n${key} `);
    if (at < 0) return undefined;
    const start = at + key.length + 2;
    const end = text.indexOf('\n', start);
    return end < 0 ? undefined : readComments(text.slice(start, end));
  }

  function put(entries: ReadonlyMap<string, readonly ShellcheckComment[]>): void {
    const added = new Map<string, string>();
    for (const [key, comments] of entries) {
      const name = nameOf(key);
      added.set(name, `${added.get(name) ?? ''}\n${key} ${JSON.stringify(comments)}\n`);
    }
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const [name, lines] of added) write(name, lines);
    } catch {
      // It is asked again the next time.
    }
  }

  function write(name: string, lines: string): void {
    const path = join(folder, name);
    appendFileSync(path, lines, { mode: 0o600 });
    texts.delete(name);
    if (statSync(path).size <= longestFile) return;
    const text = readText(path);
    const temporary = `${path}.${process.pid}.tmp`;
    writeFileSync(temporary, text.slice(text.indexOf('\n', text.length / 2)), { mode: 0o600 });
    renameSync(temporary, path);
  }

  return { get, put };
}

function nameOf(key: string): string {
  return (Number.parseInt(key.slice(0, 2), 16) & 63).toString(16).padStart(2, '0');
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
