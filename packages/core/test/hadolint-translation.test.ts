import { describe, expect, it } from 'vitest';
import { hadolintLevel, hadolintOverrides } from '../src/config/hadolint-overrides.js';
import { readHadolintConfig } from '../src/config/read-hadolint-config.js';
import { translateHadolint } from '../src/config/translate-hadolint.js';
import { option } from '../src/rule/option.js';
import type { RuleTable } from '../src/rule/rule-table.js';
import { fakeRule, fakeRules } from './config-rules.js';

const labels = { labels: option.strings({ default: [], description: 'Labels.' }) };
const table: RuleTable = {
  ...fakeRules,
  'label-url': fakeRule({
    options: labels,
    replaces: { hadolint: { DL3052: { level: 'warning', options: { labels: [] } } } },
  }),
  'label-required': fakeRule({
    options: labels,
    replaces: { hadolint: { DL3049: { level: 'info', options: { labels: [] } } } },
  }),
  'label-superfluous': fakeRule({
    severity: 'info',
    options: { allowed: option.strings({ default: [], description: 'Labels.' }) },
    replaces: { hadolint: { DL3050: { level: 'off', options: { allowed: [] } } } },
  }),
  'base-image-allowed-registry': fakeRule({ replaces: { hadolint: { DL3026: { level: 'error' } } } }),
  'healthcheck-missing': fakeRule({ replaces: { hadolint: { DL3057: { level: 'off' } } } }),
};

async function translated(text: string) {
  const { config, keys } = await readHadolintConfig(text);
  return translateHadolint(config, keys, table);
}

async function overrides(text: string) {
  const { config } = await readHadolintConfig(text);
  return hadolintOverrides(config, table);
}

describe('translateHadolint', () => {
  it('sets rules by their codes, an ignored one to off', async () => {
    const { config, left } = await translated(
      '{ignored: [DL3008, SC2086], override: {info: [DL3009, DL3008], error: [DL3009, SC2046]}}',
    );
    expect(config).toEqual({ rules: { DL3008: 'off', SC2086: 'off', DL3009: 'error', SC2046: 'error' } });
    expect(left).toEqual([]);
  });

  it('leaves out what plimsoll has no rule or no place for', async () => {
    const { config, left } = await translated(
      '{ignored: [DL9999, DL1000, shellcheck, dl3008], format: json, no-color: true, ignore: [DL3008]}',
    );
    expect(config).toEqual({});
    expect(left).toEqual(['format', 'no-color', 'ignore', 'DL9999', 'DL1000', 'shellcheck', 'dl3008']);
  });

  it('turns the rules about labels on, each with the labels of its type', async () => {
    const { config } = await translated('{label-schema: {a: text, b: url}, override: {error: [DL3052]}}');
    expect(config.rules).toEqual({
      DL3052: { level: 'error', options: { labels: ['b'] } },
      DL3049: { level: 'info', options: { labels: ['a', 'b'] } },
    });
    expect((await translated('{label-schema: {b: url}, ignored: [DL3049, DL3052]}')).config.rules).toEqual({
      DL3049: 'off',
      DL3052: 'off',
    });
  });

  it('lets strict labels report every other label', async () => {
    expect((await translated('{strict-labels: true}')).config.rules).toEqual({
      DL3050: { level: 'info', options: { allowed: [] } },
    });
  });

  it('turns the rule about registries on where there are some', async () => {
    expect((await translated('{trustedRegistries: ["*.io"]}')).config).toEqual({
      trustedRegistries: ['*.io'],
      rules: { DL3026: 'error' },
    });
    expect((await translated('{trustedRegistries: [a.io], ignored: [DL3026]}')).config.rules).toEqual({
      DL3026: 'off',
    });
  });

  it.each([
    ['error', 'error'],
    ['info', 'info'],
    ['ignore', 'style'],
    ['none', 'style'],
  ])('makes of the threshold %s a `failOn` of %s', async (threshold, failOn) => {
    expect((await translated(`failure-threshold: ${threshold}`)).config).toEqual({ failOn });
  });
});

describe('hadolintOverrides', () => {
  it('leaves the preset alone where the config says nothing', async () => {
    expect(await overrides('')).toEqual({
      extends: ['hadolint'],
      rules: {},
      trustedRegistries: [],
      noConfig: true,
      fragments: true,
      ignoreComments: ['plimsoll'],
    });
    expect(await overrides('disable-ignore-pragma: true')).toMatchObject({ ignoreComments: [] });
  });

  it('sets the rules of the codes that are set, with the options that they have in the preset', async () => {
    const { rules } = await overrides('{ignored: [DL3009], override: {style: [DL3008], info: [DL3057]}}');
    expect(rules).toEqual({
      'apt-get-clean-lists': { level: 'off', options: {} },
      'apt-get-pin-versions': { level: 'style', options: { stages: 'all' } },
      'healthcheck-missing': { level: 'info', options: {} },
    });
  });

  it('hands the labels to their rules', async () => {
    const { rules } = await overrides('{label-schema: {a: text}, strict-labels: true}');
    expect(rules).toEqual({
      'label-required': { level: 'info', options: { labels: ['a'] } },
      'label-superfluous': { level: 'info', options: { allowed: ['a'] } },
    });
  });
});

describe('the level of a code', () => {
  it.each([
    ['', 'DL3008', 'warning', 'warning'],
    ['ignored: [DL3008]', 'DL3008', 'warning', 'off'],
    ['override: {style: [SC2086]}', 'SC2086', 'info', 'style'],
    ['override: {info: [DL1001]}', 'DL1001', 'off', 'info'],
    ['ignored: [DL1000]', 'DL1000', 'error', 'error'],
    ['override: {error: [DL3050]}', 'DL3050', 'off', 'off'],
    ['{strict-labels: true, override: {error: [DL3050]}}', 'DL3050', 'off', 'error'],
  ] as const)('under %j of %s, by itself %s, is %s', async (text, code, own, level) => {
    const { config } = await readHadolintConfig(text);
    expect(hadolintLevel(config, code, own)).toBe(level);
  });
});
