// Processes, timed from outside.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let scratchFolder;

/** A folder for this run, removed at its end. */
export function scratch() {
  if (scratchFolder === undefined) {
    scratchFolder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
    process.on('exit', () => rmSync(scratchFolder, { recursive: true, force: true }));
  }
  return scratchFolder;
}

/** The environment of everything measured: reading extra certificates costs Node 20 up to 60 ms a start. */
export function environment(more = {}) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  return { ...env, ...more };
}

/** One run: seconds of wall time (infinite beyond the limit, in seconds) and the peak memory, where Linux tells it. */
export function measure([program, ...parameters], paths, more = {}, limit = 600) {
  return new Promise((finish, fail) => {
    const start = performance.now();
    const child = spawn(program, [...parameters, ...paths], { stdio: 'ignore', env: environment(more) });
    let peakMegabytes = 0;
    const watch = setInterval(() => (peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid))), 10);
    const timeout = setTimeout(() => child.kill('SIGKILL'), limit * 1000);
    child.on('error', fail);
    child.on('exit', (_code, signal) => {
      const elapsed = (performance.now() - start) / 1000;
      clearInterval(watch);
      clearTimeout(timeout);
      finish({ seconds: signal === null ? elapsed : Infinity, peakMegabytes });
    });
  });
}

/** All runs of all tools, one after the other in turns, so that a busy moment hits them alike. */
export async function measureAll(tools, paths, { runs, limit }) {
  const results = tools.map(() => []);
  const rounds = Math.max(...tools.map(({ name }) => runs[name]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { name, command }] of tools.entries()) {
      if (round < runs[name]) results[index].push(await measure(command, paths, {}, limit));
    }
  }
  return results;
}

/** The shortest of several runs, in seconds. */
export function best(run) {
  return Math.min(...run.map((one) => one.seconds));
}

function peakOf(pid) {
  try {
    const match = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match === null ? 0 : Number(match[1]) / 1024;
  } catch {
    return 0;
  }
}
