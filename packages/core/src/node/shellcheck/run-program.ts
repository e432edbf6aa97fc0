import { spawn } from 'node:child_process';

/** What a program printed and how it ended, or why it did not. */
export type Run =
  /** `code` is null where a signal ended it. */
  | { readonly kind: 'ended'; readonly code: number | null; readonly output: string; readonly errors: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'timeout' };

/** In bytes: nothing sensible prints more. */
const longestOutput = 64 * 1024 * 1024;
const longestErrors = 4096;

/** How a program is run: in `folder`, with `input` on its standard input, at most `limit` milliseconds. */
export interface RunOptions {
  readonly folder: string;
  readonly input?: string;
  readonly limit: number;
}

/** Runs a program to its end, or to ours; it never rejects. */
export async function runProgram(path: string, parameters: readonly string[], options: RunOptions): Promise<Run> {
  try {
    return await started(path, parameters, options);
  } catch (error) {
    // There are too many processes or open files.
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

function started(path: string, parameters: readonly string[], { folder, input = '', limit }: RunOptions): Promise<Run> {
  return new Promise((finish) => {
    // The user's own options would change what the answer looks like.
    const { SHELLCHECK_OPTS: _, ...env } = process.env;
    const child = spawn(path, parameters, { cwd: folder, env, windowsHide: true });
    const output: Buffer[] = [];
    let size = 0;
    let errors = '';
    const end = (run: Run): void => {
      clearTimeout(timer);
      finish(run);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      // What it has started may hold the pipes open.
      child.stdout.destroy();
      child.stderr.destroy();
      child.unref();
    };
    const timer = setTimeout(() => end({ kind: 'timeout' }), limit);
    child.on('error', (error) => {
      clearTimeout(timer);
      finish({ kind: 'failed', reason: reasonOf(error) });
    });
    child.on('close', (code) => end({ kind: 'ended', code, output: Buffer.concat(output).toString('utf8'), errors }));
    child.stdout.on('data', (chunk: Buffer) => {
      output.push(chunk);
      size += chunk.length;
      if (size > longestOutput) end({ kind: 'failed', reason: 'it prints without end' });
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      if (errors.length < longestErrors) errors += chunk;
    });
    // One that ends early does not read all.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
