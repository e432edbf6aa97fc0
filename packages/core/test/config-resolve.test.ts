import { describe, expect, it } from 'vitest';
import { originText } from '../src/config/origin.js';
import { defaultSettings } from '../src/model/settings.js';
import { resolved } from './config-of.js';

describe('resolveConfig', () => {
  it('says where each level came from', async () => {
    const config = 'rules:\n  DL3009: info\noverrides:\n  - files: [Dockerfile]\n    rules:\n      apk-*: off\n';
    const { levelsFor } = await resolved(config, { ignore: ['shellcheck'] });
    expect(
      Object.fromEntries(levelsFor('Dockerfile').map(({ id, level, from }) => [id, `${level}, ${originText(from)}`])),
    ).toEqual({
      'apt-get-clean-lists': 'info, plimsoll.yaml:2 DL3009',
      'apt-get-pin-versions': 'off, in no preset',
      'apk-pin-versions': 'off, plimsoll.yaml:6 apk-*',
      'from-first': 'error, preset recommended',
      'arg-out-of-scope': 'style, preset recommended',
      shellcheck: 'off, ignore shellcheck',
    });
    const selected = await resolved('', { select: ['apk-*', 'DL3009'] });
    expect(
      selected
        .levelsFor('x')
        .map(({ from }) => originText(from))
        .slice(0, 3),
    ).toEqual(['preset recommended', 'select apk-*,DL3009', 'select apk-*']);
  });

  it('makes one list for all paths with the same overrides', async () => {
    const { rulesFor } = await resolved('overrides: [{ files: [a], rules: {} }]');
    expect(rulesFor('a/x')).toBe(rulesFor('a/y'));
    expect(rulesFor('b/x')).toBe(rulesFor('x'));
    expect(rulesFor('a/x')).not.toBe(rulesFor('x'));
  });

  it('excludes paths, of all files together and of the flags', async () => {
    const config = 'extends: sub/base.yaml\nexclude: [vendor, "!vendor/Dockerfile"]';
    const more = { '/p/sub/base.yaml': 'exclude: [/x]' };
    const { isExcluded } = await resolved(config, { exclude: ['*.tmp'] }, more);
    const paths = ['vendor/a/Dockerfile', 'vendor/Dockerfile', 'sub/x', 'x', 'a/b.tmp', '/p/vendor/b', '/q/vendor/b'];
    expect(paths.filter(isExcluded)).toEqual(['vendor/a/Dockerfile', 'sub/x', 'a/b.tmp', '/p/vendor/b']);
    const without = await resolved(config, { noExclude: true }, more);
    expect(paths.filter(without.isExcluded)).toEqual([]);
  });

  it('makes Dockerfiles of what `files` names', async () => {
    const { isDockerfile, fileGlobs } = await resolved('files: ["*.docker", docker/*]');
    expect(['a/b.docker', 'docker/x', 'docker/x/y', 'Dockerfile'].filter(isDockerfile)).toEqual([
      'a/b.docker',
      'docker/x',
    ]);
    expect(fileGlobs).toEqual([{ folder: '/p', globs: ['*.docker', 'docker/*'] }]);
  });

  it('gives the model its settings: build arguments add up, of the rest the last counts', async () => {
    expect((await resolved('')).settings).toEqual(defaultSettings);
    const base = 'buildArgs: { A: base, B: base }\ntarget: base\ntrustedRegistries: [base.io]\ncontext: .';
    const { settings, context } = await resolved(
      'extends: sub/base.yaml\nbuildArgs: { B: file, C: file }\ntrustedRegistries: [file.io]\nasOf: 2026-01-01',
      { buildArgs: { C: 'flag' }, platform: 'linux/arm64' },
      { '/p/sub/base.yaml': base },
    );
    expect(settings).toEqual({
      asOf: '2026-01-01',
      buildArgs: { A: 'base', B: 'file', C: 'flag' },
      target: 'base',
      platform: 'linux/arm64',
      trustedRegistries: ['file.io'],
    });
    expect(context).toBe('/p/sub');
    expect((await resolved('', { context: 'build' })).context).toBe('/p/build');
    expect((await resolved('')).context).toBeUndefined();
  });
});
