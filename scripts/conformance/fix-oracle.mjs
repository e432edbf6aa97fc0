// The program that says what BuildKit makes of a Dockerfile.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../process.mjs';

/** The built oracle: what BKLINT names, else it is built from its source where `go` is; undefined where it cannot be had. */
export function findOracle(shared) {
  const { BKLINT } = process.env;
  if (BKLINT !== undefined) return existsSync(BKLINT) ? BKLINT : undefined;
  const source = join(shared, 'oracle', 'bklint');
  if (!existsSync(join(source, 'go.mod'))) return undefined;
  const folder = join(root, 'node_modules', '.cache', 'plimsoll');
  const program = join(folder, process.platform === 'win32' ? 'bklint.exe' : 'bklint');
  mkdirSync(folder, { recursive: true });
  // Go itself sees whether anything has changed.
  const { status, error } = spawnSync('go', ['build', '-o', program, '.'], { cwd: source, stdio: 'inherit' });
  return error === undefined && status === 0 ? program : undefined;
}
