import { describe, expect, it } from 'vitest';
import type { Overrides } from '../src/config/config.js';
import { findConfigs } from '../src/config/find-config.js';
import { originText } from '../src/config/origin.js';
import type { ResolvedConfig } from '../src/config/resolve-config.js';
import { defaultSettings } from '../src/model/settings.js';
import { fakeRules } from './config-rules.js';
import { memoryHost } from './memory-host.js';

async function resolved(config: string, overrides: Overrides = {}, more: Readonly<Record<string, string>> = {}): Promise<ResolvedConfig> {
  return await findConfigs(fakeRules, memoryHost({ '/p/plimsoll.yaml': config, ...more }), { folder: '/p', ...overrides }).configFor('Dockerfile');
}

/** The level of each rule that is on. */
async function levels(config: string, overrides: Overrides = {}, path = 'Dockerfile'): Promise<Readonly<Record<string, string>>> {
  const { rulesFor } = await resolved(config, overrides);
  return Object.fromEntries(rulesFor(path).map(({ id, level }) => [id, level]));
}

const none = { 'from-first': 'error' };
const recommended = { ...none, 'apt-get-clean-lists': 'warning', 'arg-out-of-scope': 'style', shellcheck: 'warning' };

describe('levels', () => {
  it('are those of recommended where no preset is named', async () => {
    expect(await levels('')).toEqual(recommended);
    expect(await levels('extends: ./base.yaml', {}).catch(() => 'no base')).toBe('no base');
    const { rulesFor } = await resolved('extends: ./base.yaml', {}, { '/p/base.yaml': '' });
    expect(rulesFor('x')).toHaveLength(4);
    const based = await resolved('extends: ./base.yaml', {}, { '/p/base.yaml': 'extends: none' });
    expect(based.rulesFor('x').map(({ id }) => id)).toEqual(['from-first']);
  });

  it('add up over presets, the later wins', async () => {
    expect(await levels('extends: [strict, recommended]')).toMatchObject({ 'apt-get-pin-versions': 'warning', 'arg-out-of-scope': 'style' });
    expect(await levels('extends: [recommended, strict]')).toMatchObject({ 'arg-out-of-scope': 'info' });
    expect(await levels('extends: none')).toEqual(none);
  });

  it('are the rules’ in the file, which beat presets, also of build errors', async () => {
    expect(await levels('rules: { DL3009: info, from-first: off, arg-out-of-scope: { level: error } }')).toEqual({
      'apt-get-clean-lists': 'info',
      'arg-out-of-scope': 'error',
      shellcheck: 'warning',
    });
  });

  it('of an id or code beat those of a glob, and among their like the later wins', async () => {
    expect(await levels('extends: none\nrules: { apt-get-clean-lists: error, apt-get-*: info }')).toEqual({
      ...none,
      'apt-get-clean-lists': 'error',
      'apt-get-pin-versions': 'info',
    });
    expect(await levels('extends: none\nrules: { CKV_DOCKER_3: error, "*-pin-*": info }')).toMatchObject({ 'apk-pin-versions': 'error' });
    expect(await levels('extends: none\nrules: { "*-pin-*": error, "apt-get-*": info }')).toMatchObject({ 'apt-get-pin-versions': 'info' });
    expect(await levels('extends: none\nrules: { DL3009: error, apt-get-clean-lists: info }')).toMatchObject({ 'apt-get-clean-lists': 'info' });
    expect(await levels('extends: none\nrules: { apt-get-clean-lists: info, DL3009: error }')).toMatchObject({ 'apt-get-clean-lists': 'error' });
  });

  it('turn off every rule of an alias', async () => {
    expect(await levels('extends: none\nrules: { "*-pin-*": error, CKV_DOCKER_3: off }')).toEqual(none);
  });

  it('of a later file beat those of an earlier, whatever the keys', async () => {
    const { rulesFor } = await resolved('extends: [./base.yaml, none]\nrules: { apt-get-*: style }', {}, { '/p/base.yaml': 'rules: { apt-get-clean-lists: error }' });
    expect(rulesFor('x').map(({ id, level }) => `${id} ${level}`)).toEqual(['apt-get-clean-lists style', 'apt-get-pin-versions style', 'from-first error']);
  });

  it('of path overrides beat those of all files, and the later override wins', async () => {
    const config = `
extends: none
rules: { apt-get-clean-lists: error }
overrides:
  - { files: [legacy, 'a/*.old'], rules: { apt-get-*: off } }
  - { files: [legacy/new/**], rules: { DL3009: info } }
`;
    expect(await levels(config, {}, 'Dockerfile')).toEqual({ ...none, 'apt-get-clean-lists': 'error' });
    expect(await levels(config, {}, 'legacy/x/Dockerfile')).toEqual(none);
    expect(await levels(config, {}, '/p/a/x.old')).toEqual(none);
    expect(await levels(config, {}, 'legacy/new/Dockerfile')).toEqual({ ...none, 'apt-get-clean-lists': 'info' });
    expect(await levels(config, {}, '/elsewhere/legacy/Dockerfile')).toEqual({ ...none, 'apt-get-clean-lists': 'error' });
  });

  it('of flags beat all; a preset by flag takes the place of the file’s, and the file’s rules stay', async () => {
    const config = 'extends: strict\nrules: { apt-get-clean-lists: off, apk-pin-versions: info }\noverrides: [{ files: ["*"], rules: { DL3008: error } }]';
    expect(await levels(config, { extends: ['none'] })).toEqual({ ...none, 'apk-pin-versions': 'info', 'apt-get-pin-versions': 'error' });
    expect(await levels(config, { extends: ['none'], rules: { DL3008: 'style' } })).toMatchObject({ 'apt-get-pin-versions': 'style' });
    expect(await levels('', { extends: ['security'] })).toEqual({ ...none, 'apt-get-pin-versions': 'error' });
  });

  it('with select are of these rules only, configured or default', async () => {
    expect(await levels('', { select: ['DL3009', 'apk-*'] })).toEqual({ 'apt-get-clean-lists': 'warning', 'apk-pin-versions': 'warning' });
    expect(await levels('rules: { DL3009: error, apk-pin-versions: off }', { select: ['DL3009', 'apk-pin-versions'] })).toEqual({
      'apt-get-clean-lists': 'error',
      'apk-pin-versions': 'warning',
    });
    expect(await levels('', { select: [] })).toEqual({});
  });

  it('lose what is ignored, even what is selected', async () => {
    expect(await levels('', { ignore: ['apt-get-*', 'from-first'] })).toEqual({ 'arg-out-of-scope': 'style', shellcheck: 'warning' });
    expect(await levels('', { select: ['apt-*'], ignore: ['DL3008'] })).toEqual({ 'apt-get-clean-lists': 'warning' });
  });
});

describe('options', () => {
  const options = async (config: string, id = 'apt-get-pin-versions') => (await resolved(config)).levelsFor('x').find((one) => one.id === id)?.options;
  const defaults = { stages: 'shipped', allow: [], most: 3, labels: {}, deep: false };

  it('are the defaults, then the preset’s, then the file’s, one by one', async () => {
    expect(await options('')).toEqual(defaults);
    expect(await options('extends: [security, hadolint]')).toEqual({ ...defaults, allow: ['curl'], stages: 'all' });
    expect(await options('extends: security\nrules: { DL3008: { options: { most: 5 } } }')).toEqual({ ...defaults, allow: ['curl'], most: 5 });
  });

  it('do not turn a rule on, and a level does not reset them', async () => {
    const config = 'rules: { apt-get-*: { options: { most: 5 } }, apk-pin-versions: { options: { allow: [] } } }';
    expect(await levels(config)).toEqual(recommended);
    expect(await options(`${config}\noverrides: [{ files: ['*'], rules: { DL3008: error } }]`)).toEqual({ ...defaults, most: 5 });
  });

  it('go only to the rules that have them', async () => {
    const config = 'rules: { CKV_DOCKER_3: { options: { stages: all, allow: [a] } } }';
    expect(await options(config)).toEqual({ ...defaults, stages: 'all', allow: ['a'] });
    expect(await options(config, 'apk-pin-versions')).toEqual({ allow: ['a'] });
  });
});

describe('codes of their own', () => {
  const codeLevel = async (config: string, code: string, overrides: Overrides = {}) => {
    const rule = (await resolved(config, overrides)).rulesFor('x').find(({ id }) => id === 'shellcheck');
    return rule === undefined ? 'not run' : rule.codeLevel?.(code, 'info');
  };

  it('keep their severity where a preset turns the rule on, and take the level that a person sets', async () => {
    expect(await codeLevel('', 'SC2086')).toBe('info');
    expect(await codeLevel('rules: { shellcheck: error }', 'SC2086')).toBe('error');
    expect(await codeLevel('rules: { sc2086: error, SC20*: off, SC2046: style }', 'SC2086')).toBe('error');
    expect(await codeLevel('rules: { SC2086: error, SC20*: off }', 'SC2046')).toBe('off');
    expect(await codeLevel('rules: { SC2086: error, shellcheck: style }', 'SC2086')).toBe('error');
    expect(await codeLevel('rules: { SC2086: error, shellcheck: style }', 'SC2046')).toBe('style');
  });

  it('can be on where the rule is off', async () => {
    expect(await codeLevel('extends: none\nrules: { SC2086: warning }', 'SC2086')).toBe('warning');
    expect(await codeLevel('extends: none\nrules: { SC2086: warning }', 'SC2046')).toBe('off');
    expect(await codeLevel('rules: { SC2086: warning }\noverrides: [{ files: ["*"], rules: { shellcheck: off } }]', 'SC2086')).toBe('not run');
  });

  it('can be selected and ignored one by one', async () => {
    expect(await codeLevel('extends: none', 'SC2086', { select: ['SC2086'] })).toBe('info');
    expect(await codeLevel('rules: { SC2086: off }', 'SC2086', { select: ['SC2086'] })).toBe('info');
    expect(await codeLevel('', 'SC2046', { select: ['SC2086'] })).toBe('off');
    expect(await codeLevel('', 'SC2046', { select: ['SC2086', 'shellcheck'] })).toBe('info');
    expect(await codeLevel('rules: { SC2086: off }', 'SC2086', { select: ['shellcheck'] })).toBe('off');
    expect(await codeLevel('', 'SC2086', { ignore: ['SC2086'] })).toBe('off');
    expect(await codeLevel('', 'SC2046', { ignore: ['SC2086'] })).toBe('info');
  });

  it('are asked only of rules that have them', async () => {
    const rules = (await resolved('')).rulesFor('x');
    expect(rules.filter(({ codeLevel }) => codeLevel !== undefined).map(({ id }) => id)).toEqual(['shellcheck']);
  });
});

describe('resolveConfig', () => {
  it('says where each level came from', async () => {
    const config = 'rules:\n  DL3009: info\noverrides:\n  - files: [Dockerfile]\n    rules:\n      apk-*: off\n';
    const { levelsFor } = await resolved(config, { ignore: ['shellcheck'] });
    expect(Object.fromEntries(levelsFor('Dockerfile').map(({ id, level, from }) => [id, `${level}, ${originText(from)}`]))).toEqual({
      'apt-get-clean-lists': 'info, plimsoll.yaml:2 DL3009',
      'apt-get-pin-versions': 'off, in no preset',
      'apk-pin-versions': 'off, plimsoll.yaml:6 apk-*',
      'from-first': 'error, preset recommended',
      'arg-out-of-scope': 'style, preset recommended',
      shellcheck: 'off, ignore shellcheck',
    });
    const selected = await resolved('', { select: ['apk-*', 'DL3009'] });
    expect(selected.levelsFor('x').map(({ from }) => originText(from)).slice(0, 3)).toEqual(['preset recommended', 'select apk-*,DL3009', 'select apk-*']);
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
    expect(['a/b.docker', 'docker/x', 'docker/x/y', 'Dockerfile'].filter(isDockerfile)).toEqual(['a/b.docker', 'docker/x']);
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
