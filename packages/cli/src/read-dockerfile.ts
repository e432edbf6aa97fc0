import { isUtf8 } from 'node:buffer';
import { closeSync, constants, createReadStream, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { sentenceFor } from './file-error.js';
import type { World } from './world.js';

/** A Dockerfile's text, or the sentence that says why there is none. */
export type Reading =
  /** `damaged`: bytes that are not UTF-8 became U+FFFD; BuildKit takes them as they are. */
  | { readonly kind: 'text'; readonly text: string; readonly damaged: boolean }
  | { readonly kind: 'error'; readonly message: string };

/** In bytes. The largest Dockerfile of a thousand public ones has 100 kB. */
export const sizeLimit = 5 * 1024 * 1024;

/** Reads a file, and nothing that could keep us waiting: no FIFO, no device. */
export function readDockerfile(path: string): Reading {
  let file: number | undefined;
  try {
    // Without O_NONBLOCK, opening a FIFO would wait for its writer.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    const message = refusal(stats);
    if (message !== undefined) return { kind: 'error', message };
    const bytes = readAll(file, stats.size);
    return bytes.length > sizeLimit ? { kind: 'error', message: tooLarge } : textOf(bytes);
  } catch (error) {
    return { kind: 'error', message: sentenceFor(error, isLink(path)) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads a file of the working folder, or for `-` standard input. */
export async function readPath(path: string, { cwd, stdin }: Pick<World, 'cwd' | 'stdin'>): Promise<Reading> {
  if (path === '-') return await readStream(stdin());
  if (isStream(path)) return await readStream(createReadStream(path));
  return readDockerfile(resolve(cwd, path));
}

/** What a shell hands over as a file (`plimsoll <(...)`) is a pipe with a writer, as standard input is. */
export function isStream(path: string): boolean {
  return /^\/dev\/(?:stdin|fd\/\d+)$/.test(path);
}

/** Reads a stream to its end, or to the size limit. */
export async function readStream(chunks: AsyncIterable<Uint8Array>): Promise<Reading> {
  const read: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      read.push(chunk);
      size += chunk.length;
      if (size > sizeLimit) return { kind: 'error', message: tooLarge };
    }
  } catch (error) {
    return { kind: 'error', message: sentenceFor(error) };
  }
  return textOf(Buffer.concat(read));
}

/** The text of the bytes; UTF-16 and binary data are refused, a byte order mark of UTF-8 stays. */
export function textOf(bytes: Buffer): Reading {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isMarked || looksLikeUtf16(bytes)) {
    return { kind: 'error', message: 'It is UTF-16; a Dockerfile must be UTF-8.' };
  }
  if (bytes.includes(0)) return { kind: 'error', message: 'It is binary: it holds NUL bytes.' };
  return { kind: 'text', text: bytes.toString('utf8'), damaged: !isUtf8(bytes) };
}

const tooLarge = `It is larger than ${sizeLimit / 1024 / 1024} MB, too large for a Dockerfile.`;

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function refusal(stats: Stats): string | undefined {
  if (stats.isFile()) return stats.size > sizeLimit ? tooLarge : undefined;
  if (stats.isDirectory()) return 'It is a folder.';
  if (stats.isFIFO()) return 'It is a FIFO, not a file; `-` reads standard input.';
  return 'It is a device, not a file.';
}

/** At most the size limit and one byte, also where the file grows or its size is not told, as in /proc. */
function readAll(file: number, size: number): Buffer {
  const chunks: Buffer[] = [];
  let total = 0;
  while (total <= sizeLimit) {
    const chunk = Buffer.allocUnsafe(Math.max(size - total + 1, 4096));
    const count = readSync(file, chunk);
    if (count > 0) chunks.push(chunk.subarray(0, count));
    total += count;
    if (count === 0 || total === size) break;
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

/** ASCII in UTF-16 has a NUL in every second place, and none in the others. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const length = Math.min(bytes.length, 1024) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.min(even, odd) * 8 < Math.max(even, odd) && Math.max(even, odd) * 4 > length;
}
