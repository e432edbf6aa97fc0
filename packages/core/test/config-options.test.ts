import { describe, expect, it } from 'vitest';
import type { Overrides } from '../src/config/config.js';
import { resolved } from './config-of.js';

const options = async (config: string, id = 'apt-get-pin-versions') =>
  (await resolved(config)).levelsFor('x').find((one) => one.id === id)?.options;
const defaults = { stages: 'shipped', allow: [], most: 3, labels: {}, deep: false };

const codeLevel = async (config: string, code: string, overrides: Overrides = {}) => {
  const rule = (await resolved(config, overrides)).rulesFor('x').find(({ id }) => id === 'shellcheck');
  return rule === undefined ? 'not run' : rule.codeLevel?.(code, 'info');
};

describe('options', () => {
  it('are the defaults, then the preset’s, then the file’s, one by one', async () => {
    expect(await options('')).toEqual(defaults);
    expect(await options('extends: [security, hadolint]')).toEqual({ ...defaults, allow: ['curl'], stages: 'all' });
    expect(await options('extends: security\nrules: { DL3008: { options: { most: 5 } } }')).toEqual({
      ...defaults,
      allow: ['curl'],
      most: 5,
    });
  });

  it('do not turn a rule on, and a level does not reset them', async () => {
    const config = 'rules: { apt-get-*: { options: { most: 5 } }, apk-pin-versions: { options: { allow: [] } } }';
    expect((await resolved(config)).rulesFor('x')).toHaveLength(4);
    expect(await options(`${config}\noverrides: [{ files: ['*'], rules: { DL3008: error } }]`)).toEqual({
      ...defaults,
      most: 5,
    });
  });

  it('go only to the rules that have them', async () => {
    const config = 'rules: { CKV_DOCKER_3: { options: { stages: all, allow: [a] } } }';
    expect(await options(config)).toEqual({ ...defaults, stages: 'all', allow: ['a'] });
    expect(await options(config, 'apk-pin-versions')).toEqual({ allow: ['a'] });
  });
});

describe('codes of their own', () => {
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
    expect(
      await codeLevel(
        'rules: { SC2086: warning }\noverrides: [{ files: ["*"], rules: { shellcheck: off } }]',
        'SC2086',
      ),
    ).toBe('not run');
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
