import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../process.mjs';

// packages/cli/bin/plimsoll.js with a bundle of its own.
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-command-'));
  cpSync(join(root, 'packages', 'cli', 'bin'), join(folder, 'bin'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function bundle(text, hash = 'a'.repeat(32)) {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'plimsoll.cjs'), `/*${hash}*/\n${text}`);
}

function start(parameters = [], { script = join(folder, 'bin', 'plimsoll.js'), cache = join(folder, 'cache') } = {}) {
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

const cached = () => (existsSync(join(folder, 'cache')) ? readdirSync(join(folder, 'cache', 'plimsoll')) : []);

test('runs the bundle and keeps its exit code, the first time and with compiled code', () => {
  bundle(
    "const { sep } = require('node:path'); console.log(process.argv[2], __filename.split(sep).at(-1)); process.exitCode = 1;",
  );
  const expected = { status: 1, stdout: 'x plimsoll.cjs\n', stderr: '' };
  expect(start(['x'])).toEqual(expected);
  expect(cached()).toEqual([`${'a'.repeat(32)}-${process.version}-${process.arch}.v8`]);
  expect(start(['x'])).toEqual(expected);
});

test('compiled code of another bundle is not used', () => {
  bundle("console.log('one');");
  start();
  bundle("console.log('two');", 'b'.repeat(32));
  expect(start().stdout).toBe('two\n');
  expect(cached()).toHaveLength(2);
});

test('broken compiled code and a folder that cannot be written are silent', () => {
  bundle("console.log('one');");
  start();
  writeFileSync(join(folder, 'cache', 'plimsoll', cached()[0]), 'no code');
  const expected = { status: 0, stdout: 'one\n', stderr: '' };
  expect(start()).toEqual(expected);
  expect(start([], { cache: join(folder, 'dist', 'plimsoll.cjs') })).toEqual(expected);
});

test('a run that touches little of the bundle is not kept', () => {
  bundle("console.log('0.1.0');");
  start(['--version']);
  expect(cached()).toEqual([]);
});

test.skipIf(process.platform === 'win32')('is found through a symbolic link', () => {
  bundle("console.log('one');");
  const link = join(folder, 'plimsoll');
  symlinkSync(join(folder, 'bin', 'plimsoll.js'), link);
  expect(start([], { script: link }).stdout).toBe('one\n');
});

test('without a bundle it says so', () => {
  expect(start()).toEqual({
    status: 2,
    stdout: '',
    stderr: 'plimsoll is not built; `npm run build` in its repository does that.\n',
  });
});
