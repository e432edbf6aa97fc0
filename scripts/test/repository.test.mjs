import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../process.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');

test('the root has no dependencies, so that npm can install a clone', () => {
  const manifest = JSON.parse(read('package.json'));
  expect(Object.keys(manifest).filter((key) => /dependencies|workspaces/i.test(key))).toEqual([]);
});

test('every library has one exact version', () => {
  const [, catalog] = /\ncatalog:\n((?: .*\n)+)/.exec(read('pnpm-workspace.yaml'));
  for (const line of catalog.trimEnd().split('\n')) expect(line).toMatch(/^ {2}\S+: \d+\.\d+\.\d+$/);
  for (const name of ['packages/core', 'packages/cli', 'packages/language-server', 'scripts']) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(`${name}/package.json`));
    for (const [library, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, `${library} in ${name}`).toBe(library.startsWith('@plimsoll/') ? 'workspace:*' : 'catalog:');
    }
  }
});

test('the lockfile names no registry', () => {
  expect(read('pnpm-lock.yaml')).not.toMatch(/https?:|registry/);
});

test('all packages have one version', () => {
  const paths = [
    'package.json',
    'packages/core/package.json',
    'packages/cli/package.json',
    'packages/language-server/package.json',
  ];
  expect(new Set(paths.map((path) => JSON.parse(read(path)).version)).size).toBe(1);
});
