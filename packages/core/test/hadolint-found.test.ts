import { describe, expect, it } from 'vitest';
import { createLinter } from '../src/linter/linter.js';
import { find, type Files } from './config-of.js';
import { fakeRules } from './config-rules.js';
import { memoryHost } from './memory-host.js';

const hadolint = 'ignored: [DL3009]';
const ours = 'rules: { DL3009: error }';

const found = async (files: Files, path = 'a/b/Dockerfile') => {
  const { files: names, notices, failOn } = await find(files).configFor(path);
  return { names, notices, failOn };
};

describe('a .hadolint.yaml', () => {
  it.each(['.hadolint.yaml', '.hadolint.yml'])('counts as %s where there is no config of ours', async (name) => {
    const finder = find({ [`/p/a/${name}`]: hadolint, '/p/a/b/x': '' });
    expect(await finder.configPathFor('a/b/Dockerfile')).toBe(`/p/a/${name}`);
    const levels = (await finder.configFor('a/b/Dockerfile')).levelsFor('a/b/Dockerfile');
    expect(levels.find(({ id }) => id === 'apt-get-clean-lists')).toMatchObject({
      level: 'off',
      from: { kind: 'file', name: `a/${name}`, line: 1, key: 'DL3009' },
    });
    // The preset is still there.
    expect(levels.find(({ id }) => id === 'arg-out-of-scope')?.level).toBe('style');
  });

  it('counts, of several, where it is the nearest, and not above a repository', async () => {
    expect((await found({ '/p/.hadolint.yaml': '', '/p/a/.hadolint.yml': '', '/p/a/b/x': '' })).names).toEqual([
      '/p/a/.hadolint.yml',
    ]);
    expect((await found({ '/p/.hadolint.yaml': '', '/p/a/.git': '', '/p/a/b/x': '' })).names).toEqual([]);
  });

  it.each([
    ['beside', { '/p/a/plimsoll.yaml': ours, '/p/a/.hadolint.yaml': hadolint, '/p/a/b/x': '' }],
    ['below', { '/p/a/plimsoll.yaml': ours, '/p/a/b/.hadolint.yaml': hadolint }],
  ])('is left alone %s a config of ours, with one notice', async (_where, files) => {
    const { names, notices } = await found(files);
    expect(names).toEqual(['/p/a/plimsoll.yaml']);
    expect(notices).toEqual([
      expect.stringMatching(/^a\/(b\/)?\.hadolint\.yaml is not used, because there is a\/plimsoll\.yaml\.$/),
    ]);
  });

  it('is no matter above a config of ours, or where our config extends it', async () => {
    expect(await found({ '/p/.hadolint.yaml': '', '/p/a/plimsoll.yaml': ours, '/p/a/b/x': '' })).toMatchObject({
      names: ['/p/a/plimsoll.yaml'],
      notices: [],
    });
    const extended = { '/p/plimsoll.yaml': 'extends: ./.hadolint.yaml', '/p/.hadolint.yaml': hadolint };
    expect(await found(extended, 'Dockerfile')).toMatchObject({
      names: ['/p/.hadolint.yaml', '/p/plimsoll.yaml'],
      notices: [],
    });
  });

  it('says in one notice what of it is not used, and sets the threshold', async () => {
    const text = 'format: json\nfailure-threshold: error\nignored: [DL3009, DL9999]\n';
    expect(await found({ '/p/a/.hadolint.yaml': text, '/p/a/b/x': '' })).toEqual({
      names: ['/p/a/.hadolint.yaml'],
      notices: ['a/.hadolint.yaml is used, but not its `format`, `DL9999`.'],
      failOn: 'error',
    });
  });

  it('is not used with a mistake in it, and no error either', async () => {
    const { notices } = await found({ '/p/a/.hadolint.yaml': 'ignored: DL3009\n', '/p/a/b/x': '' });
    expect(notices).toEqual([
      'a/.hadolint.yaml:1:10 `ignored` must be a list, not `DL3009`. Like hadolint, plimsoll does not use this file.',
    ]);
  });

  it('is read again when it changes', async () => {
    const files: Record<string, string> = { '/p/.hadolint.yaml': 'failure-threshold: error' };
    const host = { ...memoryHost(files), readFile: (path: string) => Promise.resolve(files[path]) };
    const linter = createLinter(host, { folder: '/p' }, fakeRules);
    expect((await linter.configFor('Dockerfile')).failOn).toBe('error');
    files['/p/.hadolint.yaml'] = 'failure-threshold: info';
    linter.forget('/p/Dockerfile');
    expect((await linter.configFor('Dockerfile')).failOn).toBe('error');
    linter.forget('/p/.hadolint.yaml');
    expect((await linter.configFor('Dockerfile')).failOn).toBe('info');
  });

  it('speaks through the reports', async () => {
    const files = { '/p/.hadolint.yaml': 'verbose: true\nfailure-threshold: style\n' };
    const report = await createLinter(memoryHost(files), { folder: '/p' }, fakeRules).lint('Dockerfile', 'FROM a\n');
    expect(report).toMatchObject({ notices: ['.hadolint.yaml is used, but not its `verbose`.'], failOn: 'style' });
  });
});
