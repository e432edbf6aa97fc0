import { spawnSync } from 'node:child_process';
import { linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../src/fixing/unified-diff.js';
import { fixingLinter } from './fixing-linter.js';
import { folderOf } from './folder-of.js';
import { runIn, type Outcome } from './world-of.js';

const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C.UTF-8' };

type Program = readonly [name: string, argv: readonly string[]];

/** What applies a diff from standard input in the folder it runs in. */
const programs: readonly Program[] = [
  ['git', ['apply', '--whitespace=nowarn', '-']],
  ['patch', ['-p1', '--force', '--quiet']],
];

const present = programs.filter(([name]) => spawnSync(name, ['--version'], { env }).status === 0);

const run = (cwd: string, argv: readonly string[], rest: Partial<Parameters<typeof runIn>[1]> = {}): Promise<Outcome> =>
  runIn(argv, { cwd, linter: fixingLinter, ...rest });

function apply([name, argv]: Program, cwd: string, diff: string): void {
  const { status, stdout, stderr } = spawnSync(name, argv, { cwd, env, input: diff, encoding: 'utf8' });
  expect([status, stdout, stderr]).toEqual([0, '', '']);
}

const many = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

const texts: Readonly<Record<string, string>> = {
  Dockerfile: 'RUN bad\n',
  'a/b/Dockerfile': `${many(20, (at) => `RUN ${at % 7 === 0 ? 'bad' : at}\n`)}RUN bad`,
  'CRLF.Dockerfile': 'FROM a\r\nRUN bad\r\nRUN b\r\n\r\nRUN bad\r\n',
  'mixed.Dockerfile': '\uFEFFFROM a\r\nRUN bad\nRUN \rbad \f\v\u2028\n-- x\n++ y\n--- a/bad\n',
  'no newline/Dockerfile': 'FROM a\nRUN bad\nRUN b',
  'two  blanks .Dockerfile': '\n\n\nRUN bad\n\n\n\n',
  '"quoted" \'file\'.Dockerfile': 'RUN bad\n',
  'back\\slash.Dockerfile': 'RUN bad\n',
  'tab\tnew\nline.Dockerfile': 'RUN bad\n',
  'größe 日本 🐳.Dockerfile': 'RUN bad ä\n',
  'b/Dockerfile': 'RUN bad\n',
  '-p.Dockerfile': 'RUN bad\n',
};
const isPosix = process.platform !== 'win32';

describe.runIf(isPosix).each(present)('a diff that %s applies', (...program) => {
  it('is what --fix does', async () => {
    const fixed = folderOf(texts);
    const patched = folderOf(texts);
    const { code, stdout } = await run(patched, ['--fix', '--dry-run']);
    expect(code).toBe(1);
    await run(fixed, ['--fix']);
    expect(readFileSync(`${patched}/Dockerfile`, 'utf8')).toBe('RUN bad\n');
    apply(program, patched, stdout);
    for (const name of Object.keys(texts)) {
      expect([name, readFileSync(`${patched}/${name}`)]).toEqual([name, readFileSync(`${fixed}/${name}`)]);
    }
  });

  it('names the files behind links, each once, from the folder it runs in', async () => {
    const cwd = folderOf({ 'z/real': 'RUN bad\n' });
    symlinkSync('z/real', `${cwd}/Dockerfile`);
    const { stdout } = await run(cwd, ['--fix', '--dry-run', 'Dockerfile', 'z/real', `${cwd}/z/real`]);
    expect(stdout.match(/^--- .*/gm)).toEqual(['--- a/z/real']);
    apply(program, cwd, stdout);
    expect(readFileSync(`${cwd}/Dockerfile`, 'utf8')).toBe('RUN good\n');
  });

  it('is right for any two texts', { timeout: 60_000 }, () => {
    const line = constantFrom('a\n', 'b\n', '\n', '-x\n', '\\ No newline\n', 'a\r\n');
    const text = record({ lines: array(line, { minLength: 1, maxLength: 12 }), end: constantFrom('', 'end', '@@') });
    const cwd = folderOf({});
    assert(
      property(text, text, (one, other) => {
        const [before, after] = [one, other].map(({ lines, end }) => lines.join('') + end) as [string, string];
        const diff = unifiedDiff('f', before, after);
        writeFileSync(`${cwd}/f`, before);
        if (before !== after) apply(program, cwd, diff);
        expect(diff === '').toBe(before === after);
        expect(readFileSync(`${cwd}/f`, 'utf8')).toBe(after);
      }),
      { numRuns: 60 },
    );
  });

  it.each([0, 1, 5])('is short work where thousands of lines change, %i lines from the ends', (count) => {
    const ends = (end: string): string => many(count, (at) => `# ${at}\n`) + end;
    const textWith = (word: string): string => `${ends('')}${many(5000, (at) => `${word} ${at}\n`)}${ends('# last')}`;
    const cwd = folderOf({ f: textWith('run') });
    apply(program, cwd, unifiedDiff('f', textWith('run'), textWith('RUN')));
    expect(readFileSync(`${cwd}/f`, 'utf8')).toBe(textWith('RUN'));
  });
});

describe('--dry-run', () => {
  const diff = '--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,1 +1,1 @@\n-RUN bad doubtful\n+RUN good doubtful\n';
  const files = { Dockerfile: 'RUN bad doubtful\n', 'clean.Dockerfile': 'RUN hopeless\n' };

  it('prints a diff and nothing else, with its summary beside it, and writes nothing', async () => {
    const cwd = folderOf(files);
    for (const flags of [['--fix', '--dry-run'], ['--dry-run'], ['--dry-run', '--fail-on', 'never']]) {
      expect(await run(cwd, flags)).toEqual({
        code: 1,
        stdout: diff,
        stderr: 'plimsoll: 1 problem fixable in 1 file (no-bad 1), 2 left, 1 of them fixable with --fix=suggested\n',
      });
    }
    expect(readFileSync(`${cwd}/Dockerfile`, 'utf8')).toBe('RUN bad doubtful\n');
    expect((await run(cwd, ['--fix=suggested', '--dry-run', '--quiet'])).stdout).toBe(
      diff.replace('good doubtful', 'good sure'),
    );
  });

  it('is 0 where there is no diff, and 2 where something could not be done', async () => {
    const cwd = folderOf(files);
    expect(await run(cwd, ['--dry-run', '--quiet', 'clean.Dockerfile'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await run(cwd, ['--dry-run', '--quiet', 'none', 'Dockerfile'])).toEqual({
      code: 2,
      stdout: diff,
      stderr: 'plimsoll: none: There is no such file.\n',
    });
  });

  it('goes to a file with --output', async () => {
    const cwd = folderOf(files);
    expect((await run(cwd, ['--dry-run', '--output', 'x.patch'])).stdout).toBe('');
    expect(readFileSync(`${cwd}/x.patch`, 'utf8')).toBe(diff);
  });

  it('has colours where it is asked for, and steers no terminal', async () => {
    const cwd = folderOf({ Dockerfile: 'RUN bad \u001b]0;x\u0007\r\n' });
    expect((await run(cwd, ['--dry-run', '--color', 'always'])).stdout).toContain(
      '\u001b[36m@@ -1,1 +1,1 @@\u001b[39m\n\u001b[31m-RUN bad \u001b]0;x\u0007\r\u001b[39m\n',
    );
    const shown = await run(cwd, ['--dry-run', '--color', 'never'], { isTTY: true });
    expect(shown.stdout).toContain('\n-RUN bad \uFFFD]0;x\uFFFD\n');
  });

  it('shows standard input under its name', async () => {
    const { code, stdout } = await run(folderOf({}), ['--dry-run', '--quiet', '-', '--stdin-filename', 'a b'], {
      stdin: 'RUN bad',
    });
    expect([code, stdout]).toEqual([
      1,
      '--- a/a b\t\n+++ b/a b\t\n@@ -1,1 +1,1 @@\n-RUN bad\n\\ No newline at end of file\n+RUN good\n\\ No newline at end of file\n',
    ]);
  });

  it('shows both names of a hard link, for git knows of none', async () => {
    const cwd = folderOf({ 'a.Dockerfile': 'RUN bad\n' });
    linkSync(`${cwd}/a.Dockerfile`, `${cwd}/b.Dockerfile`);
    expect((await run(cwd, ['--dry-run'])).stdout.match(/^\+\+\+ .*/gm)).toEqual([
      '+++ b/a.Dockerfile',
      '+++ b/b.Dockerfile',
    ]);
  });
});
