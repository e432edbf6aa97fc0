import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../process.mjs';
import { namesNothing } from '../tasks.mjs';

let clone;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'plimsoll-clone-'));
  for (const name of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'])
    cpSync(join(root, name), join(clone, name));
  for (const folder of ['scripts', 'packages/core', 'packages/cli', 'packages/language-server']) {
    cpSync(join(root, folder), join(clone, folder), {
      recursive: true,
      filter: (path) => !/node_modules|dist|[\\/]src/.test(path),
    });
  }
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

const start = (parameters, { node = [], env = {} } = {}) =>
  spawnSync(process.execPath, [...node, join(clone, 'scripts', 'start.mjs'), ...parameters], {
    encoding: 'utf8',
    cwd: clone,
    env: { ...process.env, ...env },
  });

test('an old Node is one sentence', () => {
  const older = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '20.18.3' })`;
  const { status, stderr, stdout } = start(['test'], { node: ['--import', older] });
  expect({ status, stderr, stdout }).toEqual({
    status: 2,
    stderr: 'plimsoll: Node 20.19 or newer is needed, and this is Node 20.18.3.\n',
    stdout: '',
  });
});

test('a registry that cannot be reached is one sentence, and names the log', () => {
  const env = {
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_cache: join(clone, 'cache'),
    npm_config_fetch_retries: '0',
    TMPDIR: clone,
    TEMP: clone,
  };
  const { status, stderr, stdout } = start(['lint', 'Dockerfile'], { env });
  expect(stderr.split('\n')).toEqual([
    'plimsoll: installing the tools with pnpm@10.34.9 ...',
    expect.stringMatching(/^plimsoll: the package registry cannot be reached, .* \(log: .*\.log\)\.$/),
    '',
  ]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(readdirSync(clone)).toContainEqual(expect.stringMatching(/^plimsoll-install-\d+\.log$/));
});

test('an unknown task is one sentence', () => {
  const { status, stderr } = start(['sail']);
  expect(stderr).toMatch(/^plimsoll: there is no task `sail`; there are lint, test, .*\.\n$/);
  expect(status).toBe(2);
});

test.each([
  [[], true],
  [['--format', 'json'], true],
  [['--format=json', '--quiet'], true],
  [['--fix'], true],
  [['Dockerfile'], false],
  [['--fix', 'Dockerfile'], false],
  [['--format', 'json', 'Dockerfile'], false],
  [['-'], false],
  [['rules'], false],
  [['--version'], false],
  [['--show-config', 'Dockerfile'], false],
])('%j is for the shipped example: %j', (parameters, expected) => {
  expect(namesNothing(parameters)).toBe(expected);
});
