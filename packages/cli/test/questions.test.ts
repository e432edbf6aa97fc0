import { rules } from '@plimsoll/core';
import { describe, expect, it } from 'vitest';
import { folderOf } from './folder-of.js';
import { runIn } from './world-of.js';

const ask = (...argv: readonly string[]) =>
  runIn(argv, { cwd: folderOf({ Dockerfile: 'FROM debian:13 AS build\nRUN ["a", "b"]\n' }) });

describe('plimsoll rules', () => {
  it('lists every rule', async () => {
    const { code, stdout } = await ask('rules');
    expect(code).toBe(0);
    for (const id of Object.keys(rules)) expect(stdout).toContain(`  ${id} `);
  });

  it('has the promised keys in JSON', async () => {
    const list: Record<string, unknown>[] = JSON.parse((await ask('rules', '--format', 'json')).stdout);
    expect(list.map(({ id }) => id)).toEqual(Object.keys(rules));
    for (const rule of list) {
      expect(Object.keys(rule)).toEqual(['id', 'group', 'severity', 'presets', 'fix', 'aliases', 'summary']);
      expect(['safe', 'suggested', 'none']).toContain(rule['fix']);
    }
  });
});

describe('plimsoll explain', () => {
  it('prints the page of a rule, by id or alias', async () => {
    const page = (await ask('explain', 'apt-get-no-install-recommends')).stdout;
    expect(page).toMatch(/^# apt-get-no-install-recommends\n/);
    expect((await ask('explain', 'dl3015')).stdout).toBe(page);
  });

  it('prints all rules that a name stands for, each once', async () => {
    const { stdout } = await ask('explain', 'apt-get-no-install-*', 'DL3015', 'expose-missing');
    expect(stdout.match(/^# [a-z-]+$/gm)).toEqual(['# apt-get-no-install-recommends', '# expose-missing']);
  });

  it('offers what was likely meant', async () => {
    expect(await ask('explain', 'apt-get-no-install-recommend')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'plimsoll: unknown rule `apt-get-no-install-recommend`, did you mean `apt-get-no-install-recommends`?\n',
    });
  });
});

describe('plimsoll inspect', () => {
  it('prints one object a line in JSON', async () => {
    const cwd = folderOf({ 'a/Dockerfile': 'FROM a\n', 'b/Dockerfile': 'ARG V=1\nFROM a:$V\n' });
    const { code, stdout } = await runIn(['inspect', '--format', 'json', '--build-arg', 'V=2', '.'], { cwd });
    expect(code).toBe(0);
    const objects = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(objects.map(({ path, stages }) => [path, stages[0].tag])).toEqual([
      ['a/Dockerfile', null],
      ['b/Dockerfile', '2'],
    ]);
  });

  it('is readable', async () => {
    const { stdout } = await ask('inspect', 'Dockerfile');
    expect(stdout).toContain('stage 0  line 1: build, from debian:13');
    expect(stdout).toContain('line 2  RUN (JSON) "a" "b"');
  });

  it('ends with 2 where a file cannot be read', async () => {
    expect(await ask('inspect', 'none')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'plimsoll: none: There is no such file.\n',
    });
  });
});

describe('--show-config', () => {
  it('says where each level came from', async () => {
    const { code, stdout } = await ask('--show-config', 'Dockerfile', '--ignore', 'expose-missing');
    expect(code).toBe(0);
    expect(stdout).toContain('Dockerfile: no config file\n');
    expect(stdout).toMatch(/^error +syntax-error +preset recommended$/m);
    expect(stdout).toMatch(/^off +expose-missing +ignore expose-missing$/m);
  });

  it('is an object in JSON', async () => {
    const { stdout } = await ask('--show-config', 'Dockerfile', '--format', 'json');
    const { path, rules: levels } = JSON.parse(stdout);
    expect(path).toBe('Dockerfile');
    expect(levels).toContainEqual({
      id: 'syntax-error',
      group: 'syntax',
      level: 'error',
      from: 'preset recommended',
      options: {},
    });
  });
});
