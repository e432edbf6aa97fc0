import { expect, test } from 'vitest';
import { findDockerfiles } from '../src/linter/find-dockerfiles.js';
import { createLinter } from '../src/linter/linter.js';
import { memoryHost } from './memory-host.js';

/** The Dockerfiles in `/app` of these files. */
async function found(
  files: Readonly<Record<string, string>>,
  goesOn?: () => Promise<boolean>,
): Promise<readonly string[]> {
  const host = memoryHost(files);
  return await findDockerfiles('/app', createLinter(host), host, goesOn);
}

test('they are sorted, in all folders, by their names', async () => {
  const files = {
    '/app/z/Dockerfile': '',
    '/app/Containerfile': '',
    '/app/a/b/x.dockerfile': '',
    '/app/main.go': '',
    '/Dockerfile': '',
  };
  expect(await found(files)).toEqual(['/app/Containerfile', '/app/a/b/x.dockerfile', '/app/z/Dockerfile']);
});

test('what git ignores is left out, by all files over a folder, and so is git itself', async () => {
  const files = {
    '/app/.git/Dockerfile': '',
    '/app/.gitignore': 'out/\n*.dev\n',
    '/app/out/Dockerfile': '',
    '/app/Dockerfile.dev': '',
    '/app/sub/.gitignore': '!*.dev\n',
    '/app/sub/Dockerfile.dev': '',
  };
  expect(await found(files)).toEqual(['/app/sub/Dockerfile.dev']);
  expect(await found({ '/.git/HEAD': '', '/.gitignore': 'Dockerfile\n', '/app/Dockerfile': '' })).toEqual([]);
});

test('the config says what else is one, and what is none', async () => {
  const config = "files: ['*.docker']\nexclude: [vendor]\n";
  const files = {
    '/app/plimsoll.yaml': config,
    '/app/a.docker': '',
    '/app/vendor/Dockerfile': '',
    '/app/Dockerfile': '',
  };
  expect(await found(files)).toEqual(['/app/Dockerfile', '/app/a.docker']);
});

test('under a broken config they are found by their names', async () => {
  expect(await found({ '/app/plimsoll.yaml': 'exclude: 1', '/app/Dockerfile': '' })).toEqual(['/app/Dockerfile']);
});

test('the search can be ended before any folder', async () => {
  let left = 2;
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`/app/${index}/Dockerfile`, '']));
  expect(await found(files, async () => left-- > 0)).toHaveLength(1);
});
