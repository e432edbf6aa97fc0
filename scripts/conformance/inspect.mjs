// What plimsoll understands of files.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
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

function lines(text) {
  return text.split('\n').filter((line) => line !== '');
}
