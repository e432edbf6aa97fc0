// Makes the cases of packages/core/test/ignore-cases.json, always the same 500, and writes BuildKit's answers there.
// BKLINT is the path of the oracle: BKLINT=/path/to/bklint node scripts/record-ignore-cases.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './process.mjs';

const folder = join(root, 'packages', 'core', 'test');
const oracle = process.env.BKLINT;

if (oracle === undefined) {
  console.error('Set BKLINT to the path of the oracle.');
  process.exitCode = 2;
} else {
  const { randomOf, randomIgnoreText, ignoreInput, ignoreAnswers } = await generator();
  const random = randomOf(4);
  const texts = new Map();
  while (texts.size < 500) {
    const text = randomIgnoreText(random);
    texts.set(JSON.stringify(text), text);
  }
  const cases = [...texts.values()];
  const { stdout } = spawnSync(oracle, ['--ndjson'], {
    input: ignoreInput(cases),
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
  });
  const answers = ignoreAnswers(stdout);
  const lines = cases.map((one, index) => JSON.stringify({ ...one, buildkit: answers[index] }));
  writeFileSync(join(folder, 'ignore-cases.json'), `[\n${lines.join(',\n')}\n]\n`);
  console.log(`${lines.length} cases recorded`);
}

/** The tests' own generator, which is TypeScript. */
async function generator() {
  const contents = "export * from './ignore-texts.js'; export { randomOf } from './mutations.js';";
  const target = mkdtempSync(join(tmpdir(), 'ignore-cases-'));
  const outfile = join(target, 'generator.mjs');
  try {
    const stdin = { contents, resolveDir: folder, loader: 'ts' };
    await build({ stdin, bundle: true, outfile, format: 'esm', platform: 'node' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(target, { recursive: true });
  }
}
