import { describe, expect, it } from 'vitest';
import type { Overrides } from '../src/config/config.js';
import { findConfigs } from '../src/config/find-config.js';
import type { Host } from '../src/config/host.js';
import { failure, find, type Files } from './config-of.js';
import { fakeRules } from './config-rules.js';
import { memoryHost } from './memory-host.js';

/** A host that counts what it is asked. */
function countingHost(files: Files): { readonly host: Host; readonly asked: string[] } {
  const inner = memoryHost(files);
  const asked: string[] = [];
  const host: Host = {
    ...inner,
    readFile: async (path) => {
      asked.push(`read ${path}`);
      return await inner.readFile(path);
    },
    list: async (path) => {
      asked.push(`list ${path}`);
      return await inner.list(path);
    },
  };
  return { host, asked };
}

describe('findConfigs', () => {
  it('takes the nearest config and no other', async () => {
    const finder = find({
      '/p/plimsoll.yaml': 'target: far',
      '/p/a/plimsoll.yml': 'platform: linux',
      '/p/a/b/Dockerfile': '',
    });
    expect(await finder.configPathFor('a/b/Dockerfile')).toBe('/p/a/plimsoll.yml');
    const { files, settings } = await finder.configFor('/p/a/b/Dockerfile');
    expect(files).toEqual(['/p/a/plimsoll.yml']);
    expect(settings).toMatchObject({ platform: 'linux', target: undefined });
  });

  it.each([
    [['plimsoll.yaml', 'plimsoll.yml', '.plimsoll.yaml'], 'plimsoll.yaml'],
    [['.plimsoll.yaml', 'plimsoll.yml'], 'plimsoll.yml'],
    [['.plimsoll.yaml', 'plimsoll.json'], '.plimsoll.yaml'],
  ])('of %j takes %s', async (names, expected) => {
    const finder = find(Object.fromEntries(names.map((name) => [`/p/${name}`, ''])));
    expect(await finder.configPathFor('/p/Dockerfile')).toBe(`/p/${expected}`);
  });

  it('ends at a repository, whether `.git` is a folder or a file', async () => {
    const above = { '/p/plimsoll.yaml': 'root: true' };
    expect(
      await find({ ...above, '/p/a/.git/HEAD': '', '/p/a/b/Dockerfile': '' }).configPathFor('/p/a/b/Dockerfile'),
    ).toBeUndefined();
    expect(
      await find({ ...above, '/p/a/.git': '', '/p/a/Dockerfile': '' }).configPathFor('/p/a/Dockerfile'),
    ).toBeUndefined();
    const inside = { '/p/a/.git': '', '/p/a/plimsoll.yaml': '' };
    expect(await find({ ...above, ...inside }).configPathFor('/p/a/b/Dockerfile')).toBe('/p/a/plimsoll.yaml');
  });

  it('ends at `root: true`', async () => {
    const finder = find({
      '/p/plimsoll.yaml': 'target: far',
      '/p/a/plimsoll.yaml': 'root: true',
      '/p/a/Dockerfile': '',
    });
    expect((await finder.configFor('/p/a/Dockerfile')).settings.target).toBeUndefined();
  });

  it('goes to the top of the disk, past folders that cannot be listed or are not there', async () => {
    const inner = memoryHost({ '/plimsoll.yaml': '' });
    const host: Host = {
      ...inner,
      list: (path) => (path === '/p' ? Promise.reject(new Error('no')) : inner.list(path)),
    };
    expect(await findConfigs(fakeRules, host).configPathFor('/p/none/Dockerfile')).toBe('/plimsoll.yaml');
  });

  it('keeps to relative paths where no folder is given', async () => {
    const { host, asked } = countingHost({});
    expect(await findConfigs(fakeRules, host).configPathFor('a/../b/Dockerfile')).toBeUndefined();
    expect(asked).toEqual(['list b', 'list .']);
  });

  it('lists each folder and reads each config once, and nothing before it is asked', async () => {
    const { host, asked } = countingHost({
      '/p/plimsoll.yaml': 'extends: [./base.yaml]',
      '/p/base.yaml': '',
      '/p/a/x': '',
      '/p/b/x': '',
    });
    const finder = findConfigs(fakeRules, host, { folder: '/p' });
    expect(asked).toEqual([]);
    const configs = await Promise.all(['a/x', 'a/y', 'b/x', 'x'].map((path) => finder.configFor(path)));
    expect(new Set(configs).size).toBe(1);
    expect(asked.sort()).toEqual(['list /p', 'list /p/a', 'list /p/b', 'read /p/base.yaml', 'read /p/plimsoll.yaml']);
  });

  it('forgets when a config or what it extends changes, and not otherwise', async () => {
    const files: Record<string, string> = { '/p/plimsoll.yaml': 'extends: ./base.yaml', '/p/base.yaml': 'target: one' };
    const host: Host = { ...memoryHost(files), readFile: async (path) => files[path] };
    const finder = findConfigs(fakeRules, host, { folder: '/p' });
    const target = async () => (await finder.configFor('Dockerfile')).settings.target;
    expect(await target()).toBe('one');
    files['/p/base.yaml'] = 'target: two';
    finder.forget('/p/Dockerfile');
    expect(await target()).toBe('one');
    finder.forget('base.yaml');
    expect(await target()).toBe('two');
    files['/p/plimsoll.yaml'] = 'target: three';
    finder.forget('/p/plimsoll.yaml');
    expect(await target()).toBe('three');
    files['/p/plimsoll.yaml'] = 'target: four';
    finder.forget();
    expect(await target()).toBe('four');
  });

  it('rejects with one and the same error for every file under a broken config', async () => {
    const finder = find({
      '/p/plimsoll.yaml': 'rules:\n  apt-pin: off\n',
      '/p/a/x': '',
      '/p/b/x': '',
      '/p/c/plimsoll.yaml': '',
    });
    const [one, two] = await Promise.all([failure(finder.configFor('a/x')), failure(finder.configFor('b/x'))]);
    expect(one).toBe(two);
    expect(await failure(finder.configFor('b/x'))).toBe(one);
    expect(one.message).toBe('plimsoll.yaml:2:3 unknown rule `apt-pin`, did you mean `apt-get-pin-versions`?');
    expect((await finder.configFor('c/x')).files).toEqual(['/p/c/plimsoll.yaml']);
  });

  it('says that a config cannot be read', async () => {
    const host: Host = {
      ...memoryHost({ '/p/plimsoll.yaml': '' }),
      readFile: () => Promise.reject(new Error('permission denied')),
    };
    const error = await failure(findConfigs(fakeRules, host, { folder: '/p' }).configFor('x'));
    expect(error.message).toBe('plimsoll.yaml: this config file cannot be read: permission denied');
  });

  it('leaves files alone with `noConfig`, and uses `configFile` instead of the nearest', async () => {
    const files = { '/p/plimsoll.yaml': 'target: near', '/other/c.yaml': 'target: other\nexclude: [/x]' };
    expect((await find(files, { noConfig: true }).configFor('x')).files).toEqual([]);
    const config = await find(files, { configFile: '../other/c.yaml' }).configFor('x');
    expect(config.settings.target).toBe('other');
    expect([config.isExcluded('/other/x'), config.isExcluded('x')]).toEqual([true, false]);
    const error = await failure(find(files, { configFile: 'nope.yaml' }).configFor('x'));
    expect(error.message).toBe('there is no config file `nope.yaml`.');
  });

  it.each([
    [
      { select: ['apt-pin', 'nope'] },
      'select: unknown rule `apt-pin`, did you mean `apt-get-pin-versions`?\nselect: unknown rule `nope`.',
    ],
    [{ ignore: ['SC99'] }, 'ignore: unknown rule `SC99`.'],
    [{ extends: ['strikt'] }, 'extends[0]: unknown preset `strikt`, did you mean `strict`?'],
    [{ extends: ['./strict.yaml'] }, 'preset: unknown preset `./strict.yaml`.'],
    [{ rules: { 'apt-pin': 'off' } }, 'rules.apt-pin: unknown rule `apt-pin`, did you mean `apt-get-pin-versions`?'],
    [{ asOf: 'x' }, 'asOf: `asOf` must be a day like `2026-08-22`, not `x`.'],
  ] satisfies readonly (readonly [Overrides, string])[])(
    'checks flags and editor settings: %j',
    async (overrides, message) => {
      const finder = find({}, overrides);
      const error = await failure(finder.configFor('x'));
      expect(error.message).toBe(message);
      expect(await failure(finder.configFor('y'))).toBe(error);
    },
  );
});
