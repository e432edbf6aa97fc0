import { describe, expect, it } from 'vitest';
import { parseConfigFile } from '../src/config/config-file.js';
import { mistakes } from './config-of.js';
import { fakeRules } from './config-rules.js';

const parse = (text: string) => parseConfigFile('/project/plimsoll.yaml', 'plimsoll.yaml', text, fakeRules);

describe('parseConfigFile', () => {
  it('reads what is right', async () => {
    const text = `
extends: [strict, ./base.yaml]
rules:
  apt-get-*: off
  DL3008: { level: error, options: { stages: all, allow: [curl], most: 9, labels: { a: b }, deep: true } }
  SC2086: info
overrides:
  - files: [legacy/**]
    rules: { from-first: warning }
files: ['*.docker']
exclude: [vendor]
context: ..
buildArgs: { VERSION: '1.10' }
target: build
platform: linux/arm64
trustedRegistries: [ghcr.io]
asOf: 2026-01-31
root: true
$schema: ./plimsoll.schema.json
`;
    const file = await parse(text);
    expect(file).toMatchObject({ path: '/project/plimsoll.yaml', name: 'plimsoll.yaml', folder: '/project' });
    expect(file.config).toEqual({
      extends: ['strict', './base.yaml'],
      rules: {
        'apt-get-*': 'off',
        DL3008: {
          level: 'error',
          options: { stages: 'all', allow: ['curl'], most: 9, labels: { a: 'b' }, deep: true },
        },
        SC2086: 'info',
      },
      overrides: [{ files: ['legacy/**'], rules: { 'from-first': 'warning' } }],
      files: ['*.docker'],
      exclude: ['vendor'],
      context: '..',
      buildArgs: { VERSION: '1.10' },
      target: 'build',
      platform: 'linux/arm64',
      trustedRegistries: ['ghcr.io'],
      asOf: '2026-01-31',
      root: true,
    });
    expect(file.placeOf(['rules', 'SC2086'], 'key')).toEqual({ line: 6, column: 3 });
    expect(file.placeOf(['overrides', 0, 'files'], 'value')).toEqual({ line: 8, column: 12 });
    expect(file.placeOf(['rules', 'none'], 'key')).toEqual({ line: 4, column: 3 });
  });

  it.each(['', '# nothing yet\n', '---\n', '{}', 'rules:\nexclude:\n', '\uFEFF{}'])(
    'takes %j as empty',
    async (text) => {
      expect((await parse(text)).config).toEqual({});
    },
  );

  it('reads JSON, a byte order mark and CRLF', async () => {
    expect((await parse('\uFEFF{ "rules": { "from-first": "off" } }')).config).toEqual({
      rules: { 'from-first': 'off' },
    });
    expect((await parse('extends: none\r\nroot: true\r\n')).config).toEqual({ extends: ['none'], root: true });
    expect(await mistakes('\uFEFFrule: {}\r\n')).toEqual(['1:1 unknown key `rule`, did you mean `rules`?']);
    expect(await mistakes('root: true\r\nrule: {}\r\n')).toEqual(['2:1 unknown key `rule`, did you mean `rules`?']);
  });

  it('reads anchors and says where they are used', async () => {
    const { config } = await parse('exclude: &list [a]\nfiles: *list\n');
    expect(config).toEqual({ exclude: ['a'], files: ['a'] });
    expect(await mistakes('rules: &x { nope: off }\noverrides: [{ files: [a], rules: *x }]')).toEqual([
      '1:13 unknown rule `nope`.',
      '1:13 unknown rule `nope`.',
    ]);
  });

  it.each([
    // Names.
    ['rules:\n  apt-pin: off', '2:3 unknown rule `apt-pin`, did you mean `apt-get-pin-versions`?'],
    ['rules:\n  nothing-*: off', '2:3 no rule matches `nothing-*`.'],
    ['rules: { __proto__: off }', '1:10 unknown rule `__proto__`.'],
    ['rules: { 1: off }', '1:10 unknown rule `1`.'],
    ['overrides:\n  - files: [a]\n    rules:\n      DL9999: off', '4:7 unknown rule `DL9999`.'],
    ['extends: strikt', '1:10 unknown preset `strikt`, did you mean `strict`?'],
    ['extends: [none, all]', '1:17 unknown preset `all`.'],
    ['exclud: [a]', '1:1 unknown key `exclud`, did you mean `exclude`?'],
    ['colour: yes', '1:1 unknown key `colour`.'],
    ['rules: { from-first: { levl: off } }', '1:24 unknown key `levl`, did you mean `level`?'],
    ['overrides: [{ files: [a], rules: {}, file: b }]', '1:38 unknown key `file`, did you mean `files`?'],
    // Levels and options.
    ['rules: { from-first: warn }', '1:22 `from-first` cannot be `warn`, did you mean `warning`?'],
    [
      'rules: { from-first: deny }',
      '1:22 `from-first` cannot be `deny`: it must be `error`, `warning`, `info`, `style` or `off`.',
    ],
    [
      'rules: { from-first: { level: fatal } }',
      '1:31 `level` cannot be `fatal`: it must be `error`, `warning`, `info`, `style` or `off`.',
    ],
    [
      'rules: { from-first: false }',
      '1:22 `from-first` must be a level or a mapping with `level` and `options`, not `false`.',
    ],
    ['rules: { from-first: }', '1:22 `from-first` must be a level or a mapping with `level` and `options`, not empty.'],
    ['rules: { from-first: [off] }', '1:22 `from-first` must be a mapping, not a list.'],
    ['rules: { from-first: { options: { a: 1 } } }', '1:35 `from-first` has no options.'],
    ['rules: { SC2086: { options: { a: 1 } } }', '1:20 `SC2086` has no options of its own; set those of `shellcheck`.'],
    [
      'rules: { DL3008: { options: { stage: all } } }',
      '1:31 unknown option `stage` of `DL3008`, did you mean `stages`?',
    ],
    ['rules: { DL3008: { options: { stages: al } } }', '1:39 `stages` cannot be `al`, did you mean `all`?'],
    ['rules: { DL3008: { options: { stages: 1 } } }', '1:39 `stages` must be `shipped` or `all`, not `1`.'],
    ['rules: { DL3008: { options: { allow: curl } } }', '1:38 `allow` must be a list, not `curl`.'],
    [
      'rules: { DL3008: { options: { allow: [a, 1] } } }',
      "1:42 `allow[1]` must be text (write it in quotes: '1'), not `1`.",
    ],
    ['rules: { DL3008: { options: { most: 10 } } }', '1:37 `most` must be 9 or less, not `10`.'],
    ['rules: { DL3008: { options: { most: 0 } } }', '1:37 `most` must be 1 or more, not `0`.'],
    ['rules: { DL3008: { options: { most: 1.5 } } }', '1:37 `most` must be a whole number, not `1.5`.'],
    ['rules: { DL3008: { options: { labels: [a] } } }', '1:39 `labels` must be a mapping, not a list.'],
    ['rules: { DL3008: { options: { labels: { a: [] } } } }', '1:44 `a` must be text, not a list.'],
    ['rules: { DL3008: { options: { deep: yes } } }', '1:37 `deep` must be `true` or `false`, not `yes`.'],
    ['rules: { CKV_DOCKER_3: { options: { allow: 1 } } }', '1:44 `allow` must be a list, not `1`.'],
    // Shapes.
    ['- a', '1:1 a config must be a mapping of keys to values, not a list.'],
    ['just text', '1:1 a config must be a mapping of keys to values, not `just text`.'],
    ['rules: [a]', '1:8 `rules` must be a mapping, not a list.'],
    ['rules: strict', '1:8 `rules` must be a mapping, not `strict`.'],
    ['extends: 1', '1:10 `extends` must be a preset, a config file or a list of them, not `1`.'],
    ['extends: [strict, 1]', "1:19 `extends[1]` must be text (write it in quotes: '1'), not `1`."],
    ['extends: { a: b }', '1:10 `extends` must be a preset, a config file or a list of them, not a mapping.'],
    ['exclude: vendor', '1:10 `exclude` must be a list, not `vendor`.'],
    ['exclude: [[]]', '1:11 `exclude[0]` must be text, not a list.'],
    ['overrides: {}', '1:12 `overrides` must be a list, not a mapping.'],
    ['overrides: [a]', '1:13 `overrides[0]` must be a mapping, not `a`.'],
    ['overrides: [{ rules: {} }]', '1:13 `files` is missing.'],
    ['buildArgs: { VERSION: 1.10 }', "1:23 `VERSION` must be text (write it in quotes: '1.1'), not `1.1`."],
    ['root: 1', '1:7 `root` must be `true` or `false`, not `1`.'],
    ['asOf: today', '1:7 `asOf` must be a day like `2026-08-22`, not `today`.'],
    [`target: [${'a'.repeat(99)}]`, '1:9 `target` must be text, not a list.'],
    [`root: ${'a'.repeat(99)}`, '1:7 `root` must be `true` or `false`, not a long text.'],
    // YAML.
    ['root: true\nroot: false', '2:1 the key `root` is given twice.'],
    ['rules:\n\tfrom-first: off', '2:1 YAML is indented with spaces, not with tabs.'],
    ['root: true\n---\nroot: true', '2:1 a config file holds one YAML document, and here a second begins.'],
    ['rules:\n  *-pin: off', '2:3 `*-pin` must stand in quotes, because a bare `*` begins an alias of YAML.'],
    ['exclude: [*.bak]', '1:11 `*.bak` must stand in quotes, because a bare `*` begins an alias of YAML.'],
    ['exclude:\n  - *', '2:5 `*` must stand in quotes, because a bare `*` begins an alias of YAML.'],
    ['root: a: b', '1:7 this is no YAML: nested mappings are not allowed in compact mappings.'],
    ['{ "root": true', '1:15 this is no YAML: flow map must end with a }.'],
  ])('says what is wrong with %j', async (text, expected) => {
    expect(await mistakes(text)).toEqual([expected]);
  });

  it('says several mistakes, in the order of the file', async () => {
    expect(await mistakes('root: 1\nrules:\n  from-first: warn\n  nope: off\nexclude: x\nb: 1\n')).toEqual([
      '1:7 `root` must be `true` or `false`, not `1`.',
      '3:15 `from-first` cannot be `warn`, did you mean `warning`?',
      '4:3 unknown rule `nope`.',
      '5:10 `exclude` must be a list, not `x`.',
      '6:1 unknown key `b`.',
    ]);
  });

  it('gives an alias for several rules only to those that have the option', async () => {
    const { config } = await parse('rules: { CKV_DOCKER_3: { options: { stages: all } } }');
    expect(config.rules).toEqual({ CKV_DOCKER_3: { options: { stages: 'all' } } });
  });
});
