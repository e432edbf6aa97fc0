import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fakeLinter } from './fake-linter.js';
import { folderOf } from './folder-of.js';
import { runIn } from './world-of.js';

const run = (cwd: string, argv: readonly string[], rest: Partial<Parameters<typeof runIn>[1]> = {}) =>
  runIn(argv, { cwd, linter: fakeLinter, ...rest });

describe('the exit code', () => {
  it.each([
    ['error', 'warning', 1],
    ['warning', 'warning', 1],
    ['info', 'warning', 0],
    ['info', 'info', 1],
    ['style', 'info', 0],
    ['style', 'style', 1],
    ['warning', 'error', 0],
    ['error', 'never', 0],
    ['nothing', 'style', 0],
  ])('of %s under --fail-on %s is %i', async (word, failOn, code) => {
    const cwd = folderOf({ Dockerfile: `RUN ${word}\n` });
    expect((await run(cwd, ['--fail-on', failOn])).code).toBe(code);
  });

  it('is 2 where something could not be done, and all else is reported', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN error\n' });
    const { code, stdout, stderr } = await run(cwd, ['Dockerfile', 'none', '--fail-on', 'never']);
    expect(code).toBe(2);
    expect(stdout).toContain('Dockerfile:1:5: error: There is `error`. [no-error]');
    expect(stderr).toBe('plimsoll: none: There is no such file.\n');
  });

  it('is 0 where the config excludes all that is named, and 2 where there is nothing', async () => {
    const cwd = folderOf({ 'Dockerfile.excluded': 'RUN error\n', 'a/': '' });
    expect((await run(cwd, ['Dockerfile.excluded'])).code).toBe(0);
    expect(await run(cwd, ['a'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'plimsoll: a: There is no Dockerfile in this folder.\n',
    });
  });

  it('is 2 with a sentence for a mistake in the flags, before anything is read', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN error\n' });
    expect(await run(cwd, ['--select', 'no-such-rule'])).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^plimsoll: `--select`: unknown rule `no-such-rule`.*\n$/),
    });
    expect(await run(cwd, ['--nonsense'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('what goes wrong', () => {
  it('in a config is told once, with an entry for each file', async () => {
    const cwd = folderOf({ 'Dockerfile.broken': '', 'a/Dockerfile.broken': '', Dockerfile: 'RUN info\n' });
    const { code, stdout, stderr } = await run(cwd, ['--format', 'json']);
    expect(code).toBe(2);
    expect(stderr.split('\n')).toEqual([
      'plimsoll: plimsoll.yaml:1:1 unknown key `rule`, did you mean `rules`?',
      'plimsoll: 2 files are not linted because of this.',
      '',
    ]);
    const message = 'plimsoll.yaml:1:1 unknown key `rule`, did you mean `rules`?';
    expect(JSON.parse(stdout)).toMatchObject({
      errors: [
        { path: 'Dockerfile.broken', message },
        { path: 'a/Dockerfile.broken', message },
      ],
      summary: { files: 1, infos: 1 },
    });
  });

  it('in a rule is a crash, and the other files are linted', async () => {
    const cwd = folderOf({ 'Dockerfile.crash': 'RUN info', 'Dockerfile.throw': '', 'Dockerfile.x': 'RUN style\n' });
    const { code, stdout, stderr } = await run(cwd, []);
    expect(code).toBe(2);
    expect(stdout).toContain('2 files, 1 info, 1 style\n');
    expect(stderr).toContain('plimsoll: Dockerfile.crash: the rule bad-rule crashed: boom\n');
    expect(stderr).toContain('plimsoll: Dockerfile.throw: linting it crashed: nothing is undefined\n');
    expect(stderr).not.toContain(' at ');
  });

  it('is told once where it is the same on many files', async () => {
    const { stderr } = await run(
      folderOf({ 'a/Dockerfile.crash': '', 'b/Dockerfile.crash': '', 'c/Dockerfile.crash': '' }),
      [],
    );
    expect(stderr).toContain('plimsoll: a/Dockerfile.crash: the rule bad-rule crashed (and on 2 more): boom\n');
    expect(stderr.match(/bad-rule/g)).toHaveLength(1);
  });

  it('is told with its stack under --debug', async () => {
    const { stderr } = await run(folderOf({ 'Dockerfile.crash': '' }), ['--debug']);
    expect(stderr).toMatch(/Error: boom\n +at /);
    expect(stderr).toMatch(/starting \d+ ms, finding files \d+ ms, .* together \d+ ms/);
  });

  it('is a notice for bytes that are not UTF-8', async () => {
    const cwd = folderOf({ Dockerfile: Buffer.from('# caf\xe9\nRUN error\n', 'latin1') });
    const { code, stdout, stderr } = await run(cwd, ['--format', 'json']);
    expect(code).toBe(1);
    expect(stderr).toBe('plimsoll: Dockerfile: Some of its bytes are not UTF-8 and are read as U+FFFD.\n');
    expect(JSON.parse(stdout)).toMatchObject({ errors: [], notices: [expect.stringContaining('UTF-8')] });
  });
});

describe('standard input', () => {
  it('is read for `-`, under its own name or another', async () => {
    const cwd = folderOf({});
    expect((await run(cwd, ['-'], { stdin: 'RUN error\n' })).stdout).toContain('-:1:5: error');
    const named = await run(cwd, ['-', '--stdin-filename', 'a/Dockerfile'], { stdin: 'RUN error\n' });
    expect(named).toMatchObject({ code: 1, stdout: expect.stringContaining('a/Dockerfile:1:5: error') });
    expect((await run(cwd, ['-', '--stdin-filename', 'x.excluded'], { stdin: 'RUN error\n' })).code).toBe(0);
  });
});

describe('--output', () => {
  it('writes the report to a file, and errors to standard error', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN error\n', report: 'old' });
    expect(await run(cwd, ['Dockerfile', 'none', '--output', 'report'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'plimsoll: none: There is no such file.\n',
    });
    expect(readFileSync(`${cwd}/report`, 'utf8')).toContain('1 file, 1 error\n');
  });

  it('leaves links and devices what they are', async () => {
    const cwd = folderOf({ Dockerfile: '', target: '' });
    symlinkSync('target', `${cwd}/link`);
    await run(cwd, ['--output', 'link']);
    expect(readFileSync(`${cwd}/target`, 'utf8')).toContain('1 file');
    expect((await run(cwd, ['--output', '/dev/null'])).code).toBe(0);
  });

  it('is a sentence where it cannot be', async () => {
    const cwd = folderOf({ 'folder/': '' });
    expect((await run(cwd, ['--output', 'folder'])).stderr).toBe(
      'plimsoll: `folder` is a folder; `--output` needs a file.\n',
    );
    expect((await run(cwd, ['--output', 'a/b'])).stderr).toBe(
      'plimsoll: `--output a/b` cannot be written: its folder is not there.\n',
    );
  });
});

describe('--quiet', () => {
  it('prints only what makes the run fail', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN error warning info\n' });
    const { code, stdout } = await run(cwd, ['--quiet', '--fail-on', 'error']);
    expect(code).toBe(1);
    expect(stdout).toContain('[no-error]');
    expect(stdout).not.toMatch(/no-warning|no-info|1 file/);
    expect(await run(cwd, ['--quiet', '--fail-on', 'never'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

const twoFiles = () => folderOf({ 'a/Dockerfile': 'RUN info\n', 'b/Dockerfile': 'RUN info\n' });
const clock = (step: number) => {
  let time = 0;
  return () => (time += step);
};

describe('the progress line', () => {
  it('appears on a terminal after a second, and is taken away before text', async () => {
    const { stderr } = await run(twoFiles(), [], { isTTY: true, now: clock(400) });
    expect(stderr).toMatch(/\r\u001b\[Klinting \d of 2 files/);
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
  });

  it('does not appear in a short run, nor without a terminal', async () => {
    expect((await run(twoFiles(), [], { isTTY: true, now: clock(1) })).stderr).toBe('');
    expect((await run(twoFiles(), [], { now: clock(400) })).stderr).toBe('');
  });
});

it('prints the files that it would read', async () => {
  const cwd = folderOf({ Dockerfile: '', 'a/x.Dockerfile': '', 'Dockerfile.excluded': '' });
  writeFileSync(`${cwd}/b.txt`, '');
  expect(await run(cwd, ['--list-files'])).toEqual({ code: 0, stdout: 'Dockerfile\na/x.Dockerfile\n', stderr: '' });
});
