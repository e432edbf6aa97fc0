import { describe, expect, it } from 'vitest';
import { emptyHadolintConfig, levelInHadolintConfig, mergeHadolintConfigs } from '../src/config/hadolint-config.js';
import { readHadolintConfig } from '../src/config/read-hadolint-config.js';

const read = async (text: string) => (await readHadolintConfig(text)).config;

describe('readHadolintConfig', () => {
  it('reads every key', async () => {
    const text = `
failure-threshold: warning
formats: [json]
format: gnu
ignored: [DL3008, SC2086]
override:
  error: [DL3009]
  style: [DL3015]
trustedRegistries: [docker.io, '*.example.com']
label-schema: { a: text, b: url, c: '' }
strict-labels: true
disable-ignore-pragma: false
no-fail: false
no-color: true
verbose: True
`;
    expect(await read(text)).toEqual({
      failureThreshold: 'warning',
      formats: ['json', 'gnu'],
      ignored: ['DL3008', 'SC2086'],
      override: { error: ['DL3009'], warning: [], info: [], style: ['DL3015'] },
      trustedRegistries: ['docker.io', '*.example.com'],
      labelSchema: { a: 'text', b: 'url', c: 'text' },
      strictLabels: true,
      disableIgnorePragma: false,
      noFail: false,
      noColor: true,
      verbose: true,
    });
  });

  it.each(['', '# nothing\n', '{}', 'ignored:\noverride:\n', 'override: { error: }', '\uFEFF', 'ignore: [DL3008]'])(
    'finds nothing and no mistake in %j',
    async (text) => {
      expect(await readHadolintConfig(text)).toMatchObject({ config: emptyHadolintConfig, mistakes: [] });
    },
  );

  it('tells the keys, those that nobody knows, too', async () => {
    expect((await readHadolintConfig('ignore: [DL3008]\nformat: tty\n')).keys).toEqual(['ignore', 'format']);
  });

  // hadolint 2.15.1 refuses each of these, and lints as if the file were not there.
  it.each([
    ['ignored: DL3006', '1:10 `ignored` must be a list, not `DL3006`.'],
    ['ignored: [1]', "1:11 `ignored[0]` must be text (write it in quotes: '1'), not `1`."],
    ['ignored: [~]', '1:11 `ignored[0]` must be text, not empty.'],
    ['override: []', '1:11 `override` must be a mapping, not a list.'],
    ['failure-threshold: fatal', '1:20 `failure-threshold` cannot be `fatal`'],
    ['failure-threshold: Error', '1:20 `failure-threshold` cannot be `Error`, did you mean `error`?'],
    ['format: xml', '1:9 `format` cannot be `xml`'],
    ['no-fail: yes', '1:10 `no-fail` must be `true` or `false`, not `yes`.'],
    ['label-schema: [a]', '1:15 `label-schema` must be a mapping, not a list.'],
    ['label-schema: { a: uri }', '1:20 `a` cannot be `uri`, did you mean `url`?'],
    ['label-schema: { a: }', '1:20 `a` must be `text`, `url`'],
    ['trustedRegistries: docker.io', '1:20 `trustedRegistries` must be a list, not `docker.io`.'],
    ['ignored: []\nignored: []', '2:1 the key `ignored` is given twice.'],
    ['[a]', '1:1 a config must be a mapping of keys to values, not a list.'],
    ['a: [', '1:5 this is no YAML'],
  ])('tells the mistake in %j', async (text, sentence) => {
    const { config, mistakes } = await readHadolintConfig(text);
    expect(config).toEqual(emptyHadolintConfig);
    expect(mistakes).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('mergeHadolintConfigs', () => {
  it('adds lists up, and lets the stronger decide single values', async () => {
    const weak = await read('{ignored: [A], format: json, override: {error: [B]}, no-fail: true, no-color: true}');
    const strong = await read('{ignored: [C], format: gnu, override: {error: [D], info: [B]}, no-fail: false}');
    expect(mergeHadolintConfigs(weak, strong)).toMatchObject({
      formats: ['json', 'gnu'],
      ignored: ['A', 'C'],
      override: { error: ['B', 'D'], info: ['B'] },
      noFail: false,
      noColor: true,
    });
  });

  it('keeps the type that a label has in the weaker one', async () => {
    const weak = await read('label-schema: {a: url}');
    const strong = await read('label-schema: {a: semver, b: text}');
    expect(mergeHadolintConfigs(weak, strong).labelSchema).toEqual({ a: 'url', b: 'text' });
  });
});

it('takes the gravest of several levels, and none of an ignored code', async () => {
  const config = await read('{ignored: [A], override: {style: [A, B, C], info: [C], error: [C]}}');
  expect(['A', 'B', 'C', 'D'].map((code) => levelInHadolintConfig(config, code))).toEqual([
    'off',
    'style',
    'error',
    undefined,
  ]);
});
