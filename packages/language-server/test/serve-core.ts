import { loadCore } from '../src/core.js';
import { emptyDisk } from './fake-core.js';
import { serveInProcess } from './serve-in-process.js';
import type { StrictClient } from './strict-client.js';

/** The document that `serveText` opens. */
export const uri = 'file:///app/Dockerfile';

/** A server with real core and an empty disk, which has one document open. */
export async function serveText(text: string, params: object = {}): Promise<StrictClient> {
  const client = serveInProcess({ ...(await loadCore()), disk: () => emptyDisk });
  await client.initialize(params);
  client.open(uri, text);
  return client;
}

/** The result of a request about that document. */
export async function ask<R>(client: StrictClient, method: string, params: object = {}): Promise<R> {
  const { result, error } = await client.request(method, { textDocument: { uri }, ...params });
  if (error !== undefined) throw new Error(error.message);
  return result as R;
}

/** The words of a text that a range covers. */
export function wordsAt(text: string, { start, end }: Range): string {
  const lines = text.split(/(?<=\r?\n)/);
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length, 0) + character;
  return text.slice(offset(start), offset(end));
}

/** The position of the first `words` in a text, or of the place behind `plus` of its units. */
export function positionOf(text: string, words: string, plus = 0): Position {
  const before = text.slice(0, text.indexOf(words) + plus);
  const lines = before.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}
