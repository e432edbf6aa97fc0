import { mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { runProgram } from './run-program.js';
import { storeKey } from './comment-store.js';

/** What a program says of itself, or the sentence about why it cannot be used. */
export type Version =
  | { readonly kind: 'version'; readonly text: string }
  | { readonly kind: 'unusable'; readonly notice: string };

/** Before it, ShellCheck knows no `json1` and no `--norc`. */
const oldest = '0.7.0';

/** In bytes: what is smaller is a script that may start today's ShellCheck or tomorrow's. */
const smallestBinary = 1024 * 1024;

/** Asks a program for its version, or a file where it is kept for a binary that has not changed since; `limit` in milliseconds. */
export async function versionOf(path: string, keptIn: string | undefined, limit: number): Promise<Version> {
  const kept = keptIn === undefined ? undefined : keptVersion(path, keptIn);
  if (kept !== undefined) return { kind: 'version', text: kept };
  const run = await runProgram(path, ['--version'], { folder: tmpdir(), limit });
  const output = run.kind === 'ended' && /shellcheck/i.test(run.output) ? run.output : '';
  const text = /\bversion:? (\d+\.\d+\S*)/.exec(output)?.[1];
  const reason =
    run.kind === 'timeout' ? 'it does not answer' : run.kind === 'failed' ? run.reason : 'it says no version';
  if (text === undefined) return { kind: 'unusable', notice: `${path} is not used as ShellCheck: ${reason}.` };
  if (!isAtLeast(text, oldest)) {
    return { kind: 'unusable', notice: `ShellCheck ${text} (${path}) is not used: it is older than ${oldest}.` };
  }
  if (keptIn !== undefined) keep(path, keptIn, text);
  return { kind: 'version', text };
}

/** The version kept for a binary, without running it. */
export function keptVersion(path: string, keptIn: string): string | undefined {
  try {
    const identity = identityOf(path);
    const [key, text] = readFileSync(keptIn, 'utf8').split('\n');
    return identity !== undefined && key === identity ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Whether one dotted version is another or later. */
export function isAtLeast(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0));
  for (const [index, wanted] of (b ?? []).entries()) {
    const has = a?.[index] ?? 0;
    if (has !== wanted) return has > wanted;
  }
  return true;
}

function keep(path: string, keptIn: string, text: string): void {
  const temporary = `${keptIn}.${process.pid}.tmp`;
  try {
    const identity = identityOf(path);
    if (identity === undefined) return;
    mkdirSync(dirname(keptIn), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, `${identity}\n${text}\n`, { mode: 0o600 });
    renameSync(temporary, keptIn);
  } catch {
    // It is asked again the next time.
  }
}

function identityOf(path: string): string | undefined {
  const real = realpathSync(path);
  const { size, mtimeMs, ctimeMs, ino } = statSync(real);
  return size < smallestBinary ? undefined : storeKey(real, `${size} ${mtimeMs} ${ctimeMs} ${ino}`);
}
