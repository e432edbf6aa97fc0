import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { Linter } from '@plimsoll/core';
import { describe, expect, it } from 'vitest';
import { fixingLinter } from './fixing-linter.js';
import { folderOf } from './folder-of.js';
import { runIn, type Outcome } from './world-of.js';

const run = (cwd: string, argv: readonly string[], linter: Linter = fixingLinter): Promise<Outcome> =>
  runIn(argv, { cwd, linter });
const read = (path: string): string => readFileSync(path, 'utf8');

/** A linter while whose work something happens. */
const during = (happening: () => void): Linter => ({
  ...fixingLinter,
  async fix(path, text, accepts) {
    const report = await fixingLinter.fix(path, text, accepts);
    happening();
    return report;
  },
});

describe('--fix', () => {
  it('puts right what is safe, and reports what remains', async () => {
    const cwd = folderOf({ 'a/Dockerfile': 'RUN bad bad\nRUN doubtful\n', 'b/Dockerfile': 'RUN bad hopeless\n' });
    const { code, stdout, stderr } = await run(cwd, ['--fix']);
    expect([code, stderr]).toEqual([1, '']);
    expect(read(`${cwd}/a/Dockerfile`)).toBe('RUN good good\nRUN doubtful\n');
    expect(read(`${cwd}/b/Dockerfile`)).toBe('RUN good hopeless\n');
    expect(stdout).toContain('a/Dockerfile:2:5: warning: There is `doubtful`. [no-doubtful]');
    expect(stdout).not.toContain('no-bad]');
    expect(stdout.split('\n').slice(-3)).toEqual([
      '2 files, 2 warnings',
      '3 problems fixed in 2 files (no-bad 3), 2 left, 1 of them fixable with --fix=suggested',
      '',
    ]);
  });

  it('puts right what may change the build with =suggested only', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN bad doubtful doubtful\n' });
    const { code, stdout } = await run(cwd, ['--fix=suggested', 'Dockerfile']);
    expect([code, read(`${cwd}/Dockerfile`)]).toEqual([0, 'RUN good sure sure\n']);
    expect(stdout).toBe(
      '1 file, nothing to report\n3 problems fixed in 1 file (no-doubtful 2, no-bad 1), nothing left\n',
    );
  });

  it('writes nothing where there is nothing to fix', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN hopeless\n' });
    const before = statSync(`${cwd}/Dockerfile`);
    const { code, stdout } = await run(cwd, ['--fix']);
    expect([code, stdout.split('\n').at(-2)]).toEqual([1, 'nothing fixed, 1 left']);
    expect(statSync(`${cwd}/Dockerfile`)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('says without it what it could do', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN bad doubtful hopeless\n' });
    expect((await run(cwd, [])).stdout).toContain(
      '1 file, 3 warnings; 1 fixable with --fix, 1 more with --fix=suggested\n',
    );
  });

  it.each([
    ['a byte order mark', '\uFEFFRUN bad\n'],
    ['CRLF', 'RUN bad\r\nRUN bad\r\n'],
    ['no final newline', 'RUN bad'],
    ['all of Unicode', '# ä 日本 🐳\u2028\0x'.replace('\0', '\u0001') + '\nRUN bad\n'],
  ])('keeps %s', async (_, text) => {
    const cwd = folderOf({ Dockerfile: text });
    await run(cwd, ['--fix']);
    expect(readFileSync(`${cwd}/Dockerfile`)).toEqual(Buffer.from(text.replaceAll('bad', 'good')));
  });

  it.runIf(process.platform !== 'win32').each([0o755, 0o600, 0o664, 0o646])('keeps the mode %o', async (mode) => {
    const cwd = folderOf({ Dockerfile: 'RUN bad\n' });
    chmodSync(`${cwd}/Dockerfile`, mode);
    await run(cwd, ['--fix']);
    expect(read(`${cwd}/Dockerfile`)).toBe('RUN good\n');
    expect(statSync(`${cwd}/Dockerfile`).mode & 0o7777).toBe(mode);
    expect(readdirSync(cwd)).toEqual(['Dockerfile']);
  });

  it('prints what it fixed in JSON, and beside the other formats', async () => {
    const files = { Dockerfile: 'RUN bad hopeless\n' };
    const { stdout } = await run(folderOf(files), ['--fix', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          findings: [{ rule: 'no-hopeless', range: { start: { line: 1, column: 10 } } }],
          fixed: [
            {
              rule: 'no-bad',
              code: null,
              severity: 'warning',
              message: 'There is `bad`.',
              title: 'Write `good`',
              safety: 'safe',
            },
          ],
        },
      ],
      summary: { warnings: 1, fixable: 0, suggested: 0, fixed: 1 },
    });
    for (const format of ['jsonl', 'github', 'sarif']) {
      const other = await run(folderOf(files), ['--fix', '--format', format]);
      expect(other.stdout).toContain('hopeless');
      expect(other.stderr).toBe('plimsoll: 1 problem fixed in 1 file (no-bad 1), 1 left\n');
    }
  });

  it('is one sentence where nothing can be fixed', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN bad\n' });
    for (const command of ['inspect', 'rules', 'explain', 'hadolint']) {
      const { code, stdout, stderr } = await run(cwd, [command, '--fix', 'Dockerfile']);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^plimsoll: `(?:--fix` is not a flag of `)?plimsoll .*\.\n$/);
    }
    expect(read(`${cwd}/Dockerfile`)).toBe('RUN bad\n');
  });
});

describe('a file is left as it is', () => {
  it.runIf(process.platform !== 'win32')('where it is read-only', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN bad\n' });
    chmodSync(`${cwd}/Dockerfile`, 0o444);
    const found = 'Dockerfile:1:5: warning: There is `bad`. [no-bad]';
    for (const [flag, code, text] of [
      ['--fix', 1, found],
      ['--quiet', 1, found],
      ['--dry-run', 0, ''],
    ] as const) {
      const outcome = await run(cwd, ['--fix', flag]);
      expect([outcome.code, read(`${cwd}/Dockerfile`)]).toEqual([code, 'RUN bad\n']);
      expect(outcome.stdout.split('\n')[0]).toBe(text);
      expect(outcome.stderr).toContain('plimsoll: Dockerfile: It is left as it is, because it is read-only.\n');
    }
  });

  it('where it is generated', async () => {
    const cwd = folderOf({ Dockerfile: '# syntax=x\n# Code generated by make. DO NOT EDIT.\nRUN bad\n' });
    const { code, stderr } = await run(cwd, ['--fix', '--fail-on', 'error']);
    expect([code, stderr]).toEqual([
      0,
      'plimsoll: Dockerfile: It is left as it is, because line 2 says that it is generated.\n',
    ]);
    expect(read(`${cwd}/Dockerfile`)).toContain('RUN bad\n');
  });

  it('where its bytes are not UTF-8', async () => {
    const bytes = Buffer.from('# caf\xe9\nRUN bad\n', 'latin1');
    const cwd = folderOf({ Dockerfile: bytes });
    const { code, stderr } = await run(cwd, ['--fix']);
    expect([code, stderr]).toEqual([
      1,
      'plimsoll: Dockerfile: It is left as it is, because some of its bytes are not UTF-8.\n',
    ]);
    expect(readFileSync(`${cwd}/Dockerfile`)).toEqual(bytes);
  });

  it('without a word where there is nothing to fix in it', async () => {
    const cwd = folderOf({ Dockerfile: '# @generated\nRUN hopeless\n' });
    expect((await run(cwd, ['--fix'])).stderr).toBe('');
  });

  it('where it was changed meanwhile', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN bad\n' });
    const change = () => writeFileSync(`${cwd}/Dockerfile`, 'RUN bad hopeless\n');
    const { code, stdout, stderr } = await run(cwd, ['--fix'], during(change));
    expect([code, read(`${cwd}/Dockerfile`)]).toEqual([1, 'RUN bad hopeless\n']);
    expect(stderr).toBe('plimsoll: Dockerfile: It is left as it is, because it was changed meanwhile.\n');
    expect(stdout).toContain('nothing fixed, 2 left');
    expect(readdirSync(cwd)).toEqual(['Dockerfile']);
  });

  it('where it is gone', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN bad\n' });
    const { code, stderr } = await run(
      cwd,
      ['--fix'],
      during(() => rmSync(`${cwd}/Dockerfile`)),
    );
    expect([code, stderr]).toEqual([2, 'plimsoll: Dockerfile: It cannot be written: it is gone.\n']);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('where the config excludes it, also behind a link', async () => {
    const cwd = folderOf({ 'x.excluded': 'RUN bad\n', 'a/': '' });
    symlinkSync('../x.excluded', `${cwd}/a/Dockerfile`);
    const { stderr } = await run(cwd, ['--fix', 'x.excluded', 'a/Dockerfile']);
    expect(read(`${cwd}/x.excluded`)).toBe('RUN bad\n');
    expect(stderr).toContain(
      'a/Dockerfile: It is left as it is, because it is a link to `x.excluded`, which the config excludes.\n',
    );
  });
});

describe('one file under many names', () => {
  it('is fixed once behind a link, and the link stays one', async () => {
    const cwd = folderOf({ 'z/Dockerfile': 'RUN bad hopeless\n' });
    symlinkSync('z/Dockerfile', `${cwd}/Dockerfile`);
    symlinkSync('z', `${cwd}/folder`);
    const named = ['Dockerfile', './Dockerfile', 'z/Dockerfile', 'folder/Dockerfile'];
    const { code, stdout, stderr } = await run(cwd, ['--fix', ...named]);
    expect([code, stderr, read(`${cwd}/z/Dockerfile`)]).toEqual([1, '', 'RUN good hopeless\n']);
    expect(stdout).toContain('1 problem fixed in 1 file (no-bad 1)');
    expect(stdout.match(/^\S+Dockerfile:\d/gm)).toEqual(['folder/Dockerfile:1', 'z/Dockerfile:1']);
    expect(lstatSync(`${cwd}/Dockerfile`).isSymbolicLink()).toBe(true);
  });

  it('is fixed once where the names are hard links, and stays one file', async () => {
    const cwd = folderOf({ 'a.Dockerfile': 'RUN bad\n', 'b/': '' });
    linkSync(`${cwd}/a.Dockerfile`, `${cwd}/b/Dockerfile`);
    const { stdout } = await run(cwd, ['--fix']);
    expect(stdout).toContain('1 problem fixed in 1 file (no-bad 1), nothing left');
    expect(read(`${cwd}/b/Dockerfile`)).toBe('RUN good\n');
    expect(statSync(`${cwd}/b/Dockerfile`).ino).toBe(statSync(`${cwd}/a.Dockerfile`).ino);
    expect(readdirSync(cwd, { recursive: true }).toSorted()).toEqual(['a.Dockerfile', 'b', 'b/Dockerfile']);
  });
});

const filter = (stdin: string, ...argv: readonly string[]): Promise<Outcome> =>
  runIn(['--fix', ...argv], { cwd: folderOf({}), linter: fixingLinter, stdin });

describe('standard input', () => {
  it('comes out fixed, with the report beside it', async () => {
    const { code, stdout, stderr } = await filter('RUN bad hopeless', '-', '--stdin-filename', 'x');
    expect([code, stdout]).toEqual([1, 'RUN good hopeless']);
    expect(stderr).toContain('x:1:10: warning: There is `hopeless`. [no-hopeless]');
    expect(stderr).toContain('1 problem fixed in 1 file (no-bad 1), 1 left\n');
  });

  it('comes out as it is where there is nothing to fix', async () => {
    expect(await filter('RUN a\r\n', '--quiet', '-')).toEqual({ code: 0, stdout: 'RUN a\r\n', stderr: '' });
    expect((await filter('RUN bad\n', '-', '--stdin-filename', 'x.excluded')).stdout).toBe('RUN bad\n');
  });

  it('is fixed whatever it says of itself', async () => {
    expect((await filter('# @generated\nRUN bad\n', '-')).stdout).toBe('# @generated\nRUN good\n');
  });

  it('gives nothing where it is no text', async () => {
    expect(await filter('RUN bad\0\n', '-')).toMatchObject({ code: 2, stdout: '' });
  });

  it('leaves standard output to the text in every format', async () => {
    const { stdout, stderr } = await filter('RUN bad\n', '-', '--format', 'json');
    expect(stdout).toBe('RUN good\n');
    expect(JSON.parse(stderr.slice(0, stderr.indexOf('\nplimsoll: ')))).toMatchObject({ summary: { fixed: 1 } });
  });
});
