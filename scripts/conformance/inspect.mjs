// What plimsoll understands of files: from the command, or from core's source while there is no command.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { root } from '../process.mjs';

/** One object for each path, in order, from `plimsoll inspect --format json`. */
export function inspectWithCommand(paths) {
  const command = join(root, 'packages', 'cli', 'bin', 'plimsoll.js');
  const inspected = [];
  // Windows takes 32,767 characters for a command line.
  for (let first = 0; first < paths.length; first += 100) {
    const parameters = [command, 'inspect', '--no-config', '--format', 'json', ...paths.slice(first, first + 100)];
    const { stdout, stderr, error } = spawnSync(process.execPath, parameters, { encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (error) throw error;
    process.stderr.write(stderr);
    const byPath = new Map(
      lines(stdout)
        .map((line) => JSON.parse(line))
        .map((object) => [object.path, object]),
    );
    inspected.push(...paths.slice(first, first + 100).map((path) => byPath.get(path)));
  }
  return inspected;
}

/** The same, without the command. */
export async function inspectWithBundle(paths) {
  const { inspectionOf, parse, Source } = await bundle();
  return paths.map((path) => inspectionOf(parse(new Source(path, readFileSync(path, 'utf8')))));
}

async function bundle() {
  const { build } = await import('esbuild');
  const folder = join(root, 'node_modules', '.cache', 'plimsoll', 'conformance');
  const file = join(folder, 'inspect.mjs');
  mkdirSync(folder, { recursive: true });
  const contents = ['text/source', 'syntax/parse', 'explain/inspect']
    .map((name) => `export * from './${name}.js';`)
    .join('\n');
  await build({
    stdin: { contents, resolveDir: join(root, 'packages', 'core', 'src') },
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['source'],
    outfile: file,
    logLevel: 'warning',
  });
  return await import(pathToFileURL(file).href);
}

function lines(text) {
  return text.split('\n').filter((line) => line !== '');
}
