// Core and dockerfile-utils measured inside one process of their own.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../process.mjs';
import { environment } from './measure.mjs';

/** Runs warm.mjs, which answers with one object. */
export async function inProcess(task, paths) {
  const core = await bundleCore();
  return await new Promise((finish, fail) => {
    const script = join(root, 'scripts', 'bench', 'warm.mjs');
    const child = spawn(process.execPath, [script, task, core], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: environment(),
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? finish(JSON.parse(output)) : fail(new Error('the measurement in one process failed')),
    );
    child.stdin.end(JSON.stringify(paths));
  });
}

async function bundleCore() {
  const outfile = join(root, 'node_modules', '.cache', 'bench', 'core.cjs');
  await build({
    absWorkingDir: join(root, 'scripts'),
    entryPoints: ['@plimsoll/core'],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    conditions: ['source'],
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}
