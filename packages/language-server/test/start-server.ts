import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command as it is shipped; it loads the built bundle. */
export const command = fileURLToPath(new URL('../bin/plimsoll-language-server.js', import.meta.url));

/** A real server process, what it wrote to standard error, and its exit code. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly complaints: () => string;
  readonly exitCode: Promise<number | null>;
}

/** Starts the command; whoever starts it ends it. */
export function startServerProcess(
  parameters: readonly string[],
  options: { readonly ipc?: true } = {},
): ServerProcess {
  const stdio = options.ipc === true ? (['pipe', 'pipe', 'pipe', 'ipc'] as const) : (['pipe', 'pipe', 'pipe'] as const);
  const child = spawn(process.execPath, [command, ...parameters], { stdio: [...stdio] });
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const exitCode = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, complaints: () => complaints, exitCode };
}
