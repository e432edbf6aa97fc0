import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hadolintFlags } from '../src/hadolint/flags.js';
import { folderOf } from './folder-of.js';
import { runIn, type Outcome } from './world-of.js';

/** hadolint says DL4000 about the second line, an error, and nothing else. */
const dockerfile = 'FROM debian:13\nMAINTAINER me\n';
const files = { Dockerfile: dockerfile, clean: 'FROM debian:13\n', bad: 'FROM debian:13\nENV A\n' };

interface Surroundings {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

interface Found {
  readonly code: string;
  readonly column: number;
  readonly file: string;
  readonly level: string;
  readonly line: number;
  readonly message: string;
}

async function run(argv: string, { files: more = {}, env = {}, stdin = '' }: Surroundings = {}): Promise<Outcome> {
  const cwd = folderOf({ ...files, ...more, 'home/': '' });
  const words = argv === '' ? [] : argv.split(' ');
  return await runIn(['hadolint', ...words], { cwd, stdin, env: { HOME: `${cwd}/home`, ...env }, now: () => 0 });
}

async function json(argv: string, surroundings?: Surroundings): Promise<readonly Found[]> {
  return JSON.parse((await run(`-f json ${argv}`, surroundings)).stdout) as readonly Found[];
}

const levels = async (argv: string, surroundings?: Surroundings): Promise<readonly string[]> =>
  (await json(argv, surroundings)).map(({ file, line, code, level }) => `${file}:${line} ${code} ${level}`);

describe('the command line', () => {
  it('takes every way to write a flag', async () => {
    for (const argv of [
      '-f json clean',
      '-fjson clean',
      '--format json clean',
      '--format=json clean',
      'clean -f json',
    ]) {
      expect(await run(argv)).toEqual({ code: 0, stdout: '[]', stderr: '' });
    }
    expect((await run('-Vfjson -- clean')).stderr).toContain('formats: ["json"]');
    expect((await run('-f gnu -f json clean')).stdout).toBe('[]');
  });

  it.each([
    ['', 'please name a Dockerfile; `-` is standard input.'],
    ['--formt json', 'unknown flag `--formt`, did you mean `--format`?'],
    ['-x', 'unknown flag `-x`; `--help` lists the flags.'],
    ['-f', '`-f` needs a value: FORMAT.'],
    ['-f=json clean', '`--format` cannot be `=json`; there are tty, json,'],
    ['-f xml clean', '`--format` cannot be `xml`; there are'],
    ['-t Error clean', '`--failure-threshold` cannot be `Error`; there are error, warning,'],
    ['--no-fail=1 clean', '`--no-fail` takes no value.'],
    ['--no-fail --no-fail clean', '`--no-fail` is given twice.'],
    ['-c a -c b clean', '`-c` is given twice.'],
    ['--require-label a:b:text clean', '`--require-label` cannot be `a:b:text`; there are'],
    ['-c nothing clean', '`--config nothing`: There is no such file.'],
    ['-o no/where clean', '`--output no/where` cannot be written: its folder is not there.'],
  ])('refuses %j with one sentence and exit code 1', async (argv, sentence) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^plimsoll hadolint: [^\n]*\n$/);
    expect(stderr).toContain(sentence);
  });

  it('answers help and versions', async () => {
    const { code, stdout } = await run('--help --no-such-flag');
    expect(code).toBe(0);
    const names = hadolintFlags.flatMap(({ name, variable }) => [
      `--${name}`,
      ...(variable === undefined ? [] : [variable]),
    ]);
    expect(names.filter((name) => !stdout.includes(name))).toEqual([]);
    expect((await run('-v')).stdout).toMatch(/^hadolint 2\.15\.1 \(plimsoll \d+\.\d+\.\d+\)\n$/);
  });
});

describe('the exit code', () => {
  it.each([
    ['Dockerfile', 1],
    ['clean', 0],
    ['bad', 1],
    ['--no-fail Dockerfile bad', 0],
    ['--warning DL4000 -t error Dockerfile', 0],
    ['--warning DL4000 -t warning Dockerfile', 1],
    ['--info DL4000 Dockerfile', 1],
    ['--style DL4000 Dockerfile', 0],
    ['--style DL4000 -t style Dockerfile', 1],
    ['--style DL4000 -t ignore Dockerfile', 1],
    ['--style DL4000 -t none Dockerfile', 1],
    ['-f codeclimate Dockerfile', 0],
    ['-f codacy bad', 0],
    ['-f json -f codacy Dockerfile', 0],
    ['-f gitlab_codeclimate Dockerfile', 1],
  ])('of %j is %i', async (argv, code) => {
    expect((await run(argv)).code).toBe(code);
  });

  it('is 1 for a file that cannot be read, and the others are told', async () => {
    const { code, stdout, stderr } = await run('--no-fail -f json nothing home Dockerfile');
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as readonly Found[]).map(({ code: one }) => one)).toEqual(['DL4000']);
    expect(stderr).toBe(
      'plimsoll hadolint: nothing: There is no such file.\nplimsoll hadolint: home: It is a folder.\n',
    );
  });
});

describe('standard input', () => {
  it('is `-`, however often it is named, and `/dev/stdin` where it cannot be parsed', async () => {
    expect(await levels('- clean -', { stdin: dockerfile })).toEqual(['-:2 DL4000 error', '-:2 DL4000 error']);
    expect(await levels('-', { stdin: files.bad })).toEqual(['/dev/stdin:2 DL1000 error']);
    expect(await levels('-', { stdin: '\uFEFFFROM debian:13\r\nMAINTAINER me\r\n' })).toEqual(['-:2 DL4000 error']);
  });
});

describe('codes and levels', () => {
  it('follow the flags', async () => {
    expect(await levels('--ignore DL4000 Dockerfile')).toEqual([]);
    expect(await levels('--style DL4000 --info DL4000 Dockerfile')).toEqual(['Dockerfile:2 DL4000 info']);
    expect(await levels('--error DL4000 --ignore DL4000 Dockerfile')).toEqual([]);
    expect(await levels('--ignore dl4000 --ignore DL1000 Dockerfile bad')).toEqual([
      'Dockerfile:2 DL4000 error',
      'bad:2 DL1000 error',
    ]);
    expect(await levels('--trusted-registry quay.io clean')).toEqual(['clean:1 DL3026 error']);
    expect(await levels('--require-label a --warning DL3049 clean')).toEqual(['clean:1 DL3049 warning']);
    expect(await levels('--info DL3057 clean')).toEqual(['clean:1 DL3057 info']);
  });

  it('follow the comments, unless they are disabled', async () => {
    const more = { files: { Dockerfile: 'FROM debian:13\n# hadolint ignore=DL4000\nMAINTAINER me\n' } };
    expect(await levels('Dockerfile', more)).toEqual([]);
    expect(await levels('--disable-ignore-pragma Dockerfile', more)).toEqual(['Dockerfile:3 DL4000 error']);
    const ours = { files: { Dockerfile: 'FROM debian:13\n# plimsoll ignore=DL4000\nMAINTAINER me\n' } };
    expect(await levels('Dockerfile', ours)).toEqual([]);
    const check = { files: { Dockerfile: '# check=skip=all\nFROM debian:13\nMAINTAINER me\n' } };
    expect(await levels('Dockerfile', check)).toEqual(['Dockerfile:3 DL4000 error']);
  });
});

describe('the config', () => {
  const style = 'override: { style: [DL4000] }\n';

  it.each([
    ['.hadolint.yaml', {}],
    ['.hadolint.yml', {}],
    ['home/.config/hadolint.yaml', {}],
    ['home/.hadolint/hadolint.yml', {}],
    ['home/.hadolint/config.yaml', {}],
    ['home/.hadolint.yaml', {}],
  ])('is found as %s', async (name, env) => {
    expect(await levels('Dockerfile', { files: { [name]: style }, env })).toEqual(['Dockerfile:2 DL4000 style']);
  });

  it('is the first there is, and no other', async () => {
    const two = { 'home/.hadolint.yaml': style, 'home/.config/hadolint.yaml': 'ignored: [DL3006]\n' };
    expect(await levels('Dockerfile', { files: two })).toEqual(['Dockerfile:2 DL4000 error']);
    // A config of ours is nothing to hadolint, and one beside the Dockerfile neither.
    const others = {
      'plimsoll.yaml': 'rules: { DL4000: off }\n',
      'a/.hadolint.yaml': style,
      'a/Dockerfile': dockerfile,
    };
    expect(await levels('a/Dockerfile', { files: others })).toEqual(['a/Dockerfile:2 DL4000 error']);
  });

  it('is the one that is named', async () => {
    const both = { '.hadolint.yaml': 'ignored: [DL4000]\n', 'other.yaml': style };
    expect(await levels('-c other.yaml Dockerfile', { files: both })).toEqual(['Dockerfile:2 DL4000 style']);
  });

  it('does not count with a mistake in it', async () => {
    const { code, stdout, stderr } = await run('clean', { files: { '.hadolint.yaml': 'no-fail: true\nignored: x\n' } });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^plimsoll hadolint: \S*\.hadolint\.yaml:2:10 `ignored` must be a list, not `x`\. Because/);
    expect((await run('Dockerfile', { files: { '.hadolint.yaml': 'no-fail: true\nignored: x\n' } })).code).toBe(1);
  });

  it('beats variables and is beaten by flags, and lists add up', async () => {
    const config = { '.hadolint.yaml': 'failure-threshold: error\nformat: gnu\nno-color: false\nignored: [DL3026]\n' };
    const env = { HADOLINT_FAILURE_THRESHOLD: 'style', HADOLINT_OVERRIDE_STYLE: 'DL4000', NO_COLOR: '' };
    expect((await run('Dockerfile', { files: config, env })).code).toBe(0);
    expect((await run('-t style Dockerfile', { files: config, env })).code).toBe(1);
    const { stdout } = await run('-f tty --trusted-registry x.io Dockerfile', { files: config, env });
    expect(stdout.split('\n').map((line) => line.replace(/(style\S*?): .*/, '$1'))).toEqual([
      'hadolint:Dockerfile:2: DL4000 style',
      'Dockerfile:2 DL4000 \u001b[96mstyle\u001b[0m',
      '',
    ]);
  });
});

describe('variables', () => {
  it.each([
    ['HADOLINT_NOFAIL', 'Yes', '', 0],
    ['HADOLINT_NOFAIL', 't', '', 1],
    ['HADOLINT_IGNORE', 'DL3006,DL4000', '', 0],
    ['HADOLINT_FAILURE_THRESHOLD', 'nonsense', '', 1],
    ['HADOLINT_OVERRIDE_STYLE', 'DL4000', '', 0],
    ['HADOLINT_FORMAT', 'nonsense,codacy', '', 0],
    ['HADOLINT_DISABLE_IGNORE_PRAGMA', '1', '', 1],
  ])('%s=%s %s ends with %i', async (name, value, argv, code) => {
    expect((await run(`${argv}Dockerfile`, { env: { [name]: value } })).code).toBe(code);
  });

  it('require labels, and take no type that there is not', async () => {
    const env = { HADOLINT_REQUIRE_LABELS: 'a:text,b:nonsense,c' };
    const [found] = await json('clean', { env });
    expect(found).toMatchObject({ code: 'DL3049', line: 1 });
    expect(found?.message).toMatch(/`a`.*`c`/);
    expect(found?.message).not.toContain('`b`');
  });
});

describe('outputs', () => {
  it('take the formats in their order, and standard output where there is no more of them', async () => {
    const cwd = folderOf(files);
    const words = [
      'hadolint',
      '-f',
      'json',
      '-o',
      'a.json',
      '-f',
      'gnu',
      '-o',
      '-',
      '-f',
      'codacy',
      'clean',
      'Dockerfile',
    ];
    const { stdout } = await runIn(words, { cwd, env: { HOME: cwd } });
    expect(JSON.parse(readFileSync(`${cwd}/a.json`, 'utf8'))).toHaveLength(1);
    expect(stdout).toMatch(/^hadolint:Dockerfile:2: DL4000 error: .*\n\{"filename":"Dockerfile","line":2,/);
  });

  it('are tty without a format', async () => {
    const cwd = folderOf(files);
    await runIn(['hadolint', '--no-color', '-o', 'a', 'Dockerfile'], { cwd, env: { HOME: cwd } });
    expect(readFileSync(`${cwd}/a`, 'utf8')).toMatch(/^Dockerfile:2 DL4000 error: /);
  });
});

it('prints the config in force', async () => {
  const { stderr } = await run('-V --error DL3008 clean', { env: { HADOLINT_IGNORE: 'DL3009' } });
  expect(stderr).toMatch(/^# no config file, with variables and flags:\nfailure-threshold: info\n/);
  expect(stderr).toContain('ignored: ["DL3009"]\noverride: {"error":["DL3008"],');
});
