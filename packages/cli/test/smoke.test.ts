import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderOf } from './folder-of.js';

const script = fileURLToPath(new URL('../bin/plimsoll.js', import.meta.url));
const env = { ...process.env, NO_COLOR: '1' };

interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command; `pause` is how long its pipe is left unread, `close` whether it is closed after its first part. */
async function plimsoll(
  argv: readonly string[],
  {
    cwd,
    stdin = '',
    pause = 0,
    close = false,
  }: { readonly cwd?: string; readonly stdin?: string; readonly pause?: number; readonly close?: boolean } = {},
): Promise<Ending> {
  const child = spawn(process.execPath, [script, ...argv], { cwd, env });
  const stdout: string[] = [];
  const stderr: string[] = [];
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
  const ended = once(child, 'close');
  if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout.push(text);
    if (close) child.stdout.destroy();
  });
  const [code] = (await ended) as [number | null];
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** A thousand MAINTAINER lines a file: more than a pipe holds. */
const large = () =>
  folderOf(
    Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`${at}/Dockerfile`, `FROM a\n${'MAINTAINER x\n'.repeat(1000)}`]),
    ),
  );

describe('the real command', () => {
  it('lints many files on two threads as it lints few on one, in every format', async () => {
    const text = 'FROM debian\nMAINTAINER me\nRUN apt-get install x\n';
    const names = Array.from({ length: 210 }, (_, index) => `${String(index).padStart(3, '0')}.Dockerfile`);
    const cwd = folderOf(Object.fromEntries(names.map((name) => [name, text])));
    const pretty = await plimsoll(['.'], { cwd });
    const one = await plimsoll([names[0] ?? ''], { cwd });
    const findings = one.stdout.slice(0, one.stdout.indexOf('`plimsoll explain'));
    const expected = names.map((name) => findings.replaceAll(names[0] ?? '', name)).join('');
    expect(pretty.stdout.startsWith(expected)).toBe(true);
    expect(pretty.stderr).toBe('');
    const { files } = JSON.parse((await plimsoll(['.', '--format', 'json'], { cwd })).stdout) as {
      files: { path: string; findings: object[] }[];
    };
    expect(files.map(({ path }) => path)).toEqual(names);
    expect(files.at(-1)?.findings).toEqual(files[0]?.findings);
  });

  it('lints, and says so with its exit code', async () => {
    const cwd = folderOf({ 'a/Dockerfile': 'FROM debian:13\nMAINTAINER me\n', 'b/Dockerfile': 'FROM debian:13\n' });
    const { code, stdout, stderr } = await plimsoll(['--select', 'maintainer-deprecated'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toContain('a/Dockerfile:2:1: warning: ');
    expect(stdout).toContain('2 files, 1 warning');
    expect(code).toBe(1);
    expect((await plimsoll(['b'], { cwd })).code).toBe(0);
  });

  it('minds the config above, by the names of the user', async () => {
    const cwd = folderOf({
      '.git/': '',
      'plimsoll.yaml': 'rules:\n  maintainer-deprecated: off\n',
      'a/b/Dockerfile': 'FROM a\nMAINTAINER me\n',
    });
    expect((await plimsoll(['--select', '*', '--fail-on', 'warning', 'b'], { cwd: `${cwd}/a` })).stdout).toContain(
      'b/Dockerfile',
    );
    expect((await plimsoll(['--show-config', 'b/Dockerfile'], { cwd: `${cwd}/a` })).stdout).toContain(
      'plimsoll.yaml:2',
    );
  });

  it('stands in for hadolint', async () => {
    const cwd = folderOf({ Dockerfile: 'FROM debian:13\nMAINTAINER me\n', '.hadolint.yaml': 'no-color: true\n' });
    const { code, stdout } = await plimsoll(['hadolint', 'Dockerfile'], { cwd });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^Dockerfile:2 DL4000 error: .*\n$/)]);
    expect((await plimsoll(['hadolint', '--ignore', 'DL4000', '-f', 'json', 'Dockerfile'], { cwd })).stdout).toBe('[]');
    expect((await plimsoll(['hadolint', '-'], { cwd, stdin: 'FROM debian:13\nMAINTAINER me\n' })).stdout).toMatch(
      /^-:2/,
    );
    expect(await plimsoll(['hadolint', 'nothing'], { cwd })).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^plimsoll hadolint: nothing: There is no such file\.$/m),
    });
  });

  it('takes the config of hadolint where there is none of its own, with one notice for all files', async () => {
    const config = 'override: { info: [DL4000] }\nfailure-threshold: error\nformat: json\n';
    const dockerfiles = { 'a/Dockerfile': 'FROM a\nMAINTAINER me\n', 'b/Dockerfile': 'FROM a\nMAINTAINER me\n' };
    const cwd = folderOf({ '.hadolint.yaml': config, ...dockerfiles });
    const select = ['--select', 'maintainer-deprecated'];
    const { code, stdout, stderr } = await plimsoll(select, { cwd });
    expect([code, stderr]).toEqual([0, 'plimsoll: .hadolint.yaml is used, but not its `format`.\n']);
    expect(stdout).toContain('2 files, 2 infos');
    expect((await plimsoll([...select, '--fail-on', 'info'], { cwd })).code).toBe(1);
    expect((await plimsoll(['init', '--from-hadolint'], { cwd })).code).toBe(0);
    expect((await plimsoll(select, { cwd })).stderr).toBe(
      'plimsoll: .hadolint.yaml is not used, because there is plimsoll.yaml.\n',
    );
  });

  it('reads standard input', async () => {
    const { code, stdout } = await plimsoll(['-', '--select', 'maintainer-deprecated'], {
      stdin: 'FROM a\nMAINTAINER me\n',
    });
    expect([code, stdout]).toEqual([1, expect.stringContaining('-:2:1: warning')]);
  });

  it('writes all of a large report to a slow pipe', async () => {
    const { code, stdout } = await plimsoll(['--select', 'maintainer-deprecated', '--format', 'json'], {
      cwd: large(),
      pause: 1500,
    });
    expect(JSON.parse(stdout).summary).toMatchObject({ files: 20, warnings: 20_000 });
    expect(code).toBe(1);
  });

  it('ends quietly and with its code where the reader goes away', async () => {
    const { code, stderr } = await plimsoll(['--select', 'maintainer-deprecated'], { cwd: large(), close: true });
    expect([code, stderr]).toEqual([1, '']);
  });

  it('says one sentence for a mistake, with exit code 2', async () => {
    expect(await plimsoll(['--fomat', 'json'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'plimsoll: unknown flag `--fomat`, did you mean `--format`?\n',
    });
  });

  it.runIf(process.platform === 'linux')('says that the disk is full', async () => {
    const child = spawn('/bin/sh', ['-c', `"$0" "$1" --version > /dev/full`, process.execPath, script], { env });
    const stderr: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
    const [code] = (await once(child, 'close')) as [number];
    expect([code, stderr.join('')]).toEqual([
      2,
      expect.stringMatching(/^plimsoll: standard output cannot be written: .*\n$/),
    ]);
  });

  it('answers help and version', async () => {
    expect((await plimsoll(['--help'])).stdout).toMatch(/^plimsoll \[lint\] PATH/);
    expect((await plimsoll(['--version'])).stdout).toMatch(/^plimsoll \d+\.\d+\.\d+\n$/);
  });
});
