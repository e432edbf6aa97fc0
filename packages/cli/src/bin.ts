import { createLinter } from '@plimsoll/core';
import { nodeHost } from '@plimsoll/core/node';
import { isMainThread } from 'node:worker_threads';
import { main } from './main.js';
import { slashed } from './slashed.js';
import { runThread, startThread } from './thread.js';
import type { Stream, World } from './world.js';

const world: World = {
  cwd: slashed(process.cwd()),
  env: process.env,
  stdin: () => process.stdin,
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
  now: () => performance.timeOrigin + performance.now(),
  createLinter: (overrides) => createLinter(nodeHost(), overrides),
  startThread,
  deferSignals,
};

// The exit code is set and the process ends by itself: `process.exit` would cut what a pipe has not taken yet.
(isMainThread ? main(process.argv.slice(2), world) : runThread(world.cwd).then(() => 0)).then(
  (code) => {
    process.exitCode ??= code;
  },
  (error: unknown) => {
    world.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);

function deferSignals(): void {
  // With a handler Node waits for the event loop; the handler is gone when it runs, so the second signal is the usual end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.kill(process.pid, signal));
  }
}

/** A reader that goes away early (`plimsoll | head`) ends the writing, and nothing else. */
function streamOf(stream: NodeJS.WriteStream): Stream {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isOpen = false;
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    process.exitCode = 2;
    if (stream === process.stdout)
      world.stderr.write(`plimsoll: standard output cannot be written: ${error.message}.\n`);
  });
  return {
    write: (text) => void (isOpen && stream.write(text)),
    isTTY: stream.isTTY,
    columns: stream.columns,
  };
}
