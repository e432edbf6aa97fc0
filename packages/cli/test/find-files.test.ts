import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDockerfileName } from '@plimsoll/core/dockerfile-names';
import type { FileSettings } from '@plimsoll/core';
import { findFiles } from '../src/find-files/find-files.js';
import { folderOf } from './folder-of.js';

/** Settings as without any config. */
const noFileSettings: FileSettings = { isExcluded: async () => false, includedIn: async () => undefined };

const from = 'FROM scratch\n';
const posix = process.platform !== 'win32';

async function find(cwd: string, named: readonly string[] = ['.'], settings: FileSettings = noFileSettings) {
  const { paths, errors } = await findFiles(named, settings, cwd);
  return { paths, errors: errors.map(({ path, message }) => `${path}: ${message}`) };
}

const treeOf = (...names: readonly string[]) => folderOf(Object.fromEntries(names.map((name) => [name, from])));

const repository = (files: Readonly<Record<string, string>>) => folderOf({ '.git/': '', ...files });

describe('names', () => {
  it.each([
    'Dockerfile',
    'dockerfile',
    'DOCKERFILE',
    'Containerfile',
    'Dockerfile.dev',
    'Dockerfile-alpine',
    'Dockerfile_x',
    'Containerfile.rhel',
    'app.dockerfile',
    'app__Dockerfile',
    'app-Containerfile',
    '.dockerfile',
    'api.Dockerfile.dev',
    'x__Dockerfile.arm64',
    'Dockerfile.py',
  ])('%s is a Dockerfile', (name) => expect(isDockerfileName(name)).toBe(true));

  it.each([
    'Dockerfiles',
    'MyDockerfile',
    'dockerfile2',
    'docker-compose.yml',
    'Dockerfile.dockerignore',
    '.dockerignore',
    'Dockerfile.md',
    'Dockerfile.bak',
    'Dockerfile.orig',
    'Dockerfile.rej',
    'Dockerfile~',
    'Dockerfile.j2',
    'Dockerfile.jinja',
    'Dockerfile.tmpl',
    'Dockerfile.template',
    'Dockerfile.erb',
    'Dockerfile.tpl',
    'Dockerfile.TPL',
    'parse-dockerfile.ts',
    'Dockerfile.yml',
    'dockerfile.hcl',
  ])('%s is none', (name) => expect(isDockerfileName(name)).toBe(false));
});

describe('a folder', () => {
  it('is searched whole, hidden folders too, and sorted', async () => {
    const cwd = treeOf(
      'b/Dockerfile',
      'a/x.Dockerfile',
      'Dockerfile',
      '.devcontainer/Dockerfile',
      '.git/Dockerfile',
      'a/README.md',
    );
    expect(await find(cwd)).toEqual({
      paths: ['.devcontainer/Dockerfile', 'Dockerfile', 'a/x.Dockerfile', 'b/Dockerfile'],
      errors: [],
    });
  });

  it('keeps its files as the user named it', async () => {
    const cwd = treeOf('a/b/Dockerfile', 'c/d/Dockerfile');
    expect((await find(`${cwd}/c`, ['../a//b/', './d', `${cwd}/a`])).paths).toEqual(
      [`../a/b/Dockerfile`, 'd/Dockerfile'].sort(),
    );
  });

  it('gives each file once', async () => {
    const cwd = treeOf('a/Dockerfile');
    expect((await find(cwd, ['a', './a/Dockerfile', '.', 'a/Docker*'])).paths).toEqual(['a/Dockerfile']);
  });

  it('without a Dockerfile is a sentence', async () => {
    expect(await find(treeOf('a/x.txt'), ['a'])).toEqual({
      paths: [],
      errors: ['a: There is no Dockerfile in this folder.'],
    });
  });

  it.runIf(posix)('with links in a circle has an end', async () => {
    const cwd = treeOf('a/Dockerfile');
    symlinkSync('..', `${cwd}/a/up`);
    symlinkSync('a', `${cwd}/again`);
    symlinkSync('Dockerfile', `${cwd}/a/Dockerfile.link`);
    expect((await find(cwd)).paths).toEqual(['a/Dockerfile', 'a/Dockerfile.link']);
    expect((await find(cwd, ['**/*'])).paths).toEqual(['a/Dockerfile', 'a/Dockerfile.link']);
    expect((await find(cwd, ['again'])).paths).toEqual(['again/Dockerfile', 'again/Dockerfile.link']);
  });
});

describe('.gitignore', () => {
  it('is minded, the nearest first', async () => {
    const cwd = repository({
      '.gitignore': 'build/\n*.local\n/only-here\n',
      'build/Dockerfile': from,
      'a/build/Dockerfile': from,
      'Dockerfile.local': from,
      'a/Dockerfile.local': from,
      'a/.gitignore': '!Dockerfile.local\nDockerfile.other\n',
      'a/Dockerfile.other': from,
      'a/only-here/Dockerfile': from,
      'only-here/Dockerfile': from,
      Dockerfile: from,
    });
    expect((await find(cwd)).paths).toEqual(['Dockerfile', 'a/Dockerfile.local', 'a/only-here/Dockerfile']);
  });

  it('of parent folders counts up to .git', async () => {
    const cwd = repository({
      '.gitignore': 'out/\n',
      'x/.gitignore': 'two/\n',
      'x/y/out/Dockerfile': from,
      'x/y/two/Dockerfile': from,
      'x/y/Dockerfile': from,
    });
    expect((await find(`${cwd}/x/y`)).paths).toEqual(['Dockerfile']);
    mkdirSync(`${cwd}/x/.git`);
    expect((await find(`${cwd}/x/y`)).paths).toEqual(['Dockerfile', 'out/Dockerfile']);
  });

  it('does not touch what is named', async () => {
    const cwd = repository({ '.gitignore': 'build\n', 'build/Dockerfile': from });
    expect((await find(cwd, ['build'])).paths).toEqual(['build/Dockerfile']);
    expect((await find(cwd, ['build/Dockerfile'])).paths).toEqual(['build/Dockerfile']);
    expect((await find(cwd, ['build/*'])).paths).toEqual(['build/Dockerfile']);
    expect((await find(cwd, ['**/Dockerfile'])).errors).toEqual([
      '**/Dockerfile: git ignores all files that match this glob.',
    ]);
  });
});

describe('a named path', () => {
  it('counts whatever its name', async () => {
    expect((await find(treeOf('image.txt', 'Dockerfile.bak'), ['image.txt', 'Dockerfile.bak'])).paths).toEqual([
      'Dockerfile.bak',
      'image.txt',
    ]);
  });

  it.each(['compose.yml', 'x.YAML', 'bake.hcl', 'bake.json'])('%s counts, and in a folder does not', async (name) => {
    const cwd = treeOf('Dockerfile', name);
    expect((await find(cwd, [name])).paths).toEqual([name]);
    expect((await find(cwd, ['.'])).paths).toEqual(['Dockerfile']);
  });

  it('that is not there is a sentence, and the others count', async () => {
    const cwd = treeOf('Dockerfile');
    expect(await find(cwd, ['none', 'Dockerfile', 'Dockerfile/below'])).toEqual({
      paths: ['Dockerfile'],
      errors: ['none: There is no such file.', 'Dockerfile/below: There is no such file.'],
    });
    expect((await find(cwd, ['inspekt'])).errors).toEqual([
      'inspekt: There is no such file. Did you mean the command `inspect`?',
    ]);
  });

  it.runIf(posix)('that is a link in a circle is a sentence', async () => {
    const cwd = treeOf();
    symlinkSync('self', `${cwd}/self`);
    expect((await find(cwd, ['self'])).errors).toEqual(['self: It is a symbolic link that leads in a circle.']);
  });

  it('with the characters of a glob is no glob where it is a file', async () => {
    const cwd = treeOf('[a]');
    expect((await find(cwd, ['[a]'])).paths).toEqual(['[a]']);
  });
});

describe('a glob', () => {
  it('stands for the files that match, and only for Dockerfiles', async () => {
    const cwd = treeOf('a/one', 'a/two.md', 'a/x.dockerignore', 'a/compose.yml', 'b/one', '.git/one');
    expect((await find(cwd, ['*/*'])).paths).toEqual(['a/one', 'b/one']);
    expect((await find(cwd, ['{a,b}/on?'])).paths).toEqual(['a/one', 'b/one']);
    expect((await find(cwd, ['q*'])).errors).toEqual(['q*: No file matches this glob.']);
  });
});

describe('the config', () => {
  const settings: FileSettings = {
    isExcluded: async (path) => path.startsWith('vendor/'),
    includedIn: async (folder) => (folder === 'images' ? (path) => path.endsWith('.image') : undefined),
  };

  it('takes files out, named ones too', async () => {
    const cwd = treeOf('vendor/Dockerfile', 'Dockerfile');
    expect((await find(cwd, ['.'], settings)).paths).toEqual(['Dockerfile']);
    expect(await find(cwd, ['vendor/Dockerfile'], settings)).toEqual({ paths: [], errors: [] });
  });

  it('adds names', async () => {
    const cwd = treeOf('images/a.image', 'a.image');
    expect((await find(cwd, ['.'], settings)).paths).toEqual(['images/a.image']);
  });

  it('that is broken leaves files in', async () => {
    const broken: FileSettings = { ...settings, isExcluded: () => Promise.reject(new Error('broken')) };
    expect((await find(treeOf('vendor/Dockerfile'), ['.'], broken)).paths).toEqual(['vendor/Dockerfile']);
  });
});

it('searches 20,000 files in one folder without delay', async () => {
  const cwd = treeOf('Dockerfile');
  for (let at = 0; at < 20_000; at++) writeFileSync(`${cwd}/file-${at}.txt`, '');
  let asked = 0;
  const counting: FileSettings = {
    isExcluded: async () => (asked++, false),
    includedIn: async () => (asked++, undefined),
  };
  expect((await find(cwd, ['.'], counting)).paths).toEqual(['Dockerfile']);
  expect(asked).toBe(2);
});
