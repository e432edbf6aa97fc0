import { existsSync, readFileSync } from 'node:fs';
import { createLinter, rules } from '@plimsoll/core';
import { nodeHost } from '@plimsoll/core/node';
import { readHadolintConfig, translateHadolint } from '@plimsoll/core/hadolint';
import { describe, expect, it } from 'vitest';
import { startingConfig } from '../src/init/starting-config.js';
import { folderOf } from './folder-of.js';
import { runIn } from './world-of.js';

const init = (cwd: string, ...words: readonly string[]) => runIn(['init', ...words], { cwd });
const written = (cwd: string) => readFileSync(`${cwd}/plimsoll.yaml`, 'utf8');
/** What the files of a folder are set to. */
const configOf = (cwd: string) => createLinter(nodeHost(), { folder: cwd }).configFor('Dockerfile');

describe('plimsoll init', () => {
  it('writes a config without mistakes, also where its comments are taken away', async () => {
    const cwd = folderOf({});
    expect(await init(cwd)).toEqual({ code: 0, stdout: 'wrote plimsoll.yaml\n', stderr: '' });
    expect((await configOf(cwd)).failOn).toBe('warning');
    const whole = folderOf({ 'plimsoll.yaml': startingConfig.replaceAll(/^#(?! \S)/gm, '') });
    const config = await configOf(whole);
    expect(config.isExcluded('vendor/Dockerfile')).toBe(true);
    expect(config.levelsFor('Dockerfile').find(({ id }) => id === 'expose-missing')?.level).toBe('off');
  });

  it.each(['plimsoll.yaml', 'plimsoll.yml', '.plimsoll.yaml'])('writes over nothing: %s', async (name) => {
    const cwd = folderOf({ [name]: '# mine\n', '.hadolint.yaml': '' });
    for (const words of [[], ['--from-hadolint']]) {
      const { code, stderr } = await init(cwd, ...words);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`\`${name}\` is here already`)]);
    }
    expect(readFileSync(`${cwd}/${name}`, 'utf8')).toBe('# mine\n');
  });

  it.each([
    [['x'], 'takes no file'],
    [['--from-hadolint', 'x', 'y'], 'takes one file'],
    [['--from-hadolint'], 'there is no `.hadolint.yaml` here; `plimsoll init --from-hadolint FILE` names another.'],
    [['--from-hadolint', 'x'], 'x: There is no such file.'],
    [['--from-hadolint', 'broken.yaml'], 'broken.yaml:1:10 `ignored` must be a list, not `x`.'],
    [['--output', 'x'], '`--output` is not a flag of `plimsoll init`.'],
  ])('refuses %j', async (words, sentence) => {
    const cwd = folderOf({ 'broken.yaml': 'ignored: x\n' });
    const { code, stdout, stderr } = await init(cwd, ...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(existsSync(`${cwd}/plimsoll.yaml`)).toBe(false);
  });
});

describe('plimsoll init --from-hadolint', () => {
  const text = `
failure-threshold: error
format: json
ignored: [DL4000, DL9999]
override: { error: [DL3015], style: [DL3059] }
trustedRegistries: [docker.io, '*.example.com', 'x: #y']
label-schema: { 'org.example/a': text, b: url }
strict-labels: true
disable-ignore-pragma: true
`;

  it('says in our config what hadolint is told', async () => {
    const cwd = folderOf({ '.hadolint.yaml': text });
    const { stdout } = await init(cwd, '--from-hadolint');
    expect(stdout).toBe(
      'wrote plimsoll.yaml from .hadolint.yaml: 7 rules, `trustedRegistries`, `failOn`\n' +
        'left out, with a comment that says why: `format`, `disable-ignore-pragma`, `DL9999`\n',
    );
    expect(written(cwd)).toContain('  DL4000: off # maintainer-deprecated\n');
    expect(written(cwd)).toContain('# - format: it is the flag `--format`\n');
    expect(written(cwd)).toContain('# - DL9999: no rule has this code\n');
    const same = folderOf({ '.hadolint.yaml': text });
    const [ours, theirs] = await Promise.all([configOf(cwd), configOf(same)]);
    const levels = (config: typeof ours) =>
      config.levelsFor('Dockerfile').map(({ id, level, options }) => ({ id, level, options }));
    expect(levels(ours)).toEqual(levels(theirs));
    expect(ours.settings).toEqual(theirs.settings);
    expect(ours.failOn).toEqual(theirs.failOn);
    expect(ours.notices).toEqual(['.hadolint.yaml is not used, because there is plimsoll.yaml.']);
  });

  it('takes another file, and one that says nothing', async () => {
    const cwd = folderOf({ 'a.yaml': '{}\n' });
    expect((await init(cwd, '--from-hadolint', 'a.yaml')).stdout).toBe(
      'wrote plimsoll.yaml from a.yaml: it says nothing that changes what plimsoll does\n',
    );
    expect(written(cwd)).toMatch(/^extends: recommended$/m);
  });

  it('is exactly the translation', async () => {
    const { config, keys } = await readHadolintConfig(text);
    const { config: translated } = translateHadolint(config, keys, rules);
    expect(Object.keys(translated.rules ?? {})).toEqual([
      'DL4000',
      'DL3015',
      'DL3059',
      'DL3049',
      'DL3050',
      'DL3051',
      'DL3052',
    ]);
  });
});
