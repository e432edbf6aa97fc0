import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShellcheckComment } from '../../config/host.js';
import type { ShellcheckScript } from '../../model/facts.js';
import { readAnswer } from './read-comments.js';
import { runProgram, type Run, type RunOptions } from './run-program.js';

/** What one process says of its scripts. */
export type Answer =
  | { readonly kind: 'comments'; readonly lists: readonly (readonly ShellcheckComment[])[] }
  /** It may not see the files that we write, as in a container or a snap. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Runs ShellCheck on scripts of one dialect: one comes through standard input, several lie in a folder of their own. */
export async function runShellcheck(
  path: string,
  flags: readonly string[],
  scripts: readonly ShellcheckScript[],
  limit: number,
): Promise<Answer> {
  const [first] = scripts;
  if (first === undefined) return { kind: 'comments', lists: [] };
  const parameters = [...flags, '-s', first.dialect, '--'];
  if (scripts.length === 1) {
    return answerOf(await runProgram(path, [...parameters, '-'], { folder: tmpdir(), input: first.text, limit }), [
      '-',
    ]);
  }
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-'));
    const names = scripts.map((_, index) => String(index));
    for (const [index, { text }] of scripts.entries()) writeFileSync(join(folder, String(index)), text);
    return answerOf(await runProgram(path, [...parameters, ...names], { folder, limit } satisfies RunOptions), names);
  } catch {
    // There is no room for the files.
    return { kind: 'unread' };
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function answerOf(run: Run, names: readonly string[]): Answer {
  if (run.kind !== 'ended') return run;
  const isWhole = run.code === 0 || run.code === 1;
  const read = isWhole ? readAnswer(run.output) : undefined;
  if (read !== undefined) return { kind: 'comments', lists: names.map((name) => read.get(name) ?? []) };
  if (run.code === 2 && names.length > 1 && /openBinaryFile|does not exist|ermission/.test(run.errors)) {
    return { kind: 'unread' };
  }
  const said = run.errors.trim().split('\n', 1)[0] ?? '';
  const reason = run.code === null ? 'it crashed' : isWhole ? 'its answer cannot be read' : `it ended with ${run.code}`;
  return { kind: 'failed', reason: said === '' ? reason : said.slice(0, 200) };
}
