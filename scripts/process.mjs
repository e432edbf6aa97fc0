// Child processes: started, waited for, and their signals and exit codes passed on.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** A sentence for the person at the terminal; the script ends with exit code 2. */
export class Sentence extends Error {}

/** Says one step on standard error, so that standard output stays the program's own. */
export function say(text) {
  process.stderr.write(`plimsoll: ${text}\n`);
}

/** The script file of a development tool, to be run with `process.execPath` (works on Windows, too). */
export function toolScript(packageName, command = packageName) {
  const folder = join(root, 'scripts', 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a Node script like `run`. */
export function runNode(script, parameters, options) {
  return run(process.execPath, [script, ...parameters], options);
}

/**
 * Runs a command to its end: its exit code, the signal that ended it, and with `capture: 'hide' | 'show'` all it wrote.
 * Signals sent to this process go on to the child.
 */
export function run(command, parameters, { capture, ...options } = {}) {
  return new Promise((finish, fail) => {
    const stdio = capture === undefined ? 'inherit' : ['inherit', 'pipe', 'pipe'];
    const child = spawn(command, parameters, { cwd: root, stdio, ...options });
    const chunks = [];
    if (capture !== undefined) {
      const keep = (stream) => (chunk) => {
        chunks.push(chunk);
        if (capture === 'show') stream.write(chunk);
      };
      child.stdout.on('data', keep(process.stdout));
      child.stderr.on('data', keep(process.stderr));
    }
    const forward = (signal) => {
      // A terminal sends Ctrl-C to the child itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const stop = () => {
      for (const signal of signals) process.off(signal, forward);
    };
    child.on('error', (error) => {
      stop();
      fail(error);
    });
    child.on('close', (code, signal) => {
      stop();
      finish({ code, signal, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** Ends this process as the child ended. */
export function endLike({ code, signal }) {
  if (signal !== null) process.kill(process.pid, signal);
  else process.exitCode = code;
}
