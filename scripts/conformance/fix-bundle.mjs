// What the proofs of fixes share with the tests of core, as modules.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../process.mjs';

const core = join(root, 'packages', 'core');

/** The linter, what tries fixes, and the oracle; the result is the address to import. */
export async function bundleProof() {
  const parts = [
    'src/index.ts',
    'src/node/index.ts',
    'test/fix-trial.ts',
    'test/fix-effect.ts',
    'test/fix-cases.ts',
    'test/oracle.ts',
  ];
  return await bundle('fixes.mjs', parts.map((part) => `export * from './${part}';`).join('\n'));
}

/** The invalid cases of all rule tests, `cases`, a list of pairs of rule id and case; the result is the address to import. */
export async function bundleCases() {
  const tests = readdirSync(join(core, 'src', 'rules'), { recursive: true }).filter((name) =>
    name.endsWith('.test.ts'),
  );
  const imports = tests.map((name) => `import './src/rules/${name.replaceAll('\\', '/')}';`);
  return await bundle('fix-cases.mjs', `${imports.join('\n')}\nexport { cases } from './test/test-rule.js';`, [
    collecting,
  ]);
}

async function bundle(name, contents, plugins = []) {
  const outfile = join(root, 'node_modules', '.cache', 'plimsoll', 'conformance', name);
  mkdirSync(join(outfile, '..'), { recursive: true });
  await build({
    stdin: { contents, resolveDir: core, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    conditions: ['source'],
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'warning',
    // Tests are imported for what they do, and core says that none of its files does anything.
    ignoreAnnotations: true,
    plugins,
  });
  return pathToFileURL(outfile).href;
}

/** In place of a test of a rule its invalid cases are noted, and no other test is run. */
const collecting = {
  name: 'collecting',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /(?:\/test-rule\.js|^vitest)$/ }, ({ path }) => ({
      path: path.endsWith('test-rule.js') ? 'test-rule' : 'vitest',
      namespace: 'collecting',
    }));
    onLoad({ filter: /^test-rule$/, namespace: 'collecting' }, () => ({
      contents: `export const cases = [];
        export function testRule(id, { invalid }) { for (const one of invalid) cases.push([id, one]); }`,
    }));
    onLoad({ filter: /^vitest$/, namespace: 'collecting' }, () => ({
      contents:
        'const nothing = () => {}; export { nothing as describe, nothing as expect, nothing as test, nothing as it };',
    }));
  },
};
