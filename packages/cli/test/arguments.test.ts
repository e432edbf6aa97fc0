import { UserError } from '@plimsoll/core';
import { array, assert, asyncProperty, constant, constantFrom, oneof } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, commands, flagNamed, flags, type Flag } from '../src/arguments/flags.js';
import { readPlain } from '../src/arguments/plain.js';
import { readArguments } from '../src/arguments/read-arguments.js';
import { helpOf, readWithYargs } from '../src/arguments/with-yargs.js';

const read = (...argv: readonly string[]) => readArguments(argv, '2026-08-22');
const mistake = async (...argv: readonly string[]): Promise<string> => {
  try {
    await read(...argv);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'no mistake';
};

describe('arguments', () => {
  it('lint the current folder by default', async () => {
    expect(await read()).toMatchObject({
      command: 'lint',
      paths: ['.'],
      format: 'pretty',
      failOn: undefined,
      overrides: {},
    });
  });

  it('take a command only as the first operand', async () => {
    expect(await read('inspect', 'rules')).toMatchObject({ command: 'inspect', paths: ['rules'] });
    expect(await read('--format', 'json', 'rules')).toMatchObject({ command: 'rules', format: 'json' });
    expect(await read('lint', 'inspect')).toMatchObject({ command: 'lint', paths: ['inspect'] });
    expect(await read('./rules')).toMatchObject({ command: 'lint', paths: ['./rules'] });
    expect(await read('--', 'rules')).toMatchObject({ command: 'lint', paths: ['rules'] });
  });

  it('keep everything behind `--`', async () => {
    expect(await read('a', '--', '--format', '-x')).toMatchObject({ paths: ['a', '--format', '-x'] });
    for (const last of ['--quiet', '--quiet=x', '--help']) {
      const argv = ['--quiet', '--select', 'a', '--', last];
      expect(await readWithYargs(argv)).toMatchObject({ kind: 'words', words: { operands: [last] } });
    }
    for (const first of ['--quiet', '--quiet=x', '--help']) {
      const argv = ['--quiet', '--select', 'a', '--', first];
      expect(await readWithYargs(argv)).toMatchObject({ kind: 'words', words: { operands: [first] } });
    }
  });

  it('make the overrides', async () => {
    const argv = [
      '--preset=strict',
      '--select',
      'a, b',
      '--select=c',
      '--ignore',
      'd',
      '--build-arg',
      'A=1=2',
      '--build-arg=B=',
    ];
    expect(
      await read(...argv, '--target', 't', '--platform', 'p', '--as-of', 'today', '--no-exclude', '--config', 'c'),
    ).toMatchObject({
      overrides: {
        extends: ['strict'],
        select: ['a', 'b', 'c'],
        ignore: ['d'],
        buildArgs: { A: '1=2', B: '' },
        target: 't',
        platform: 'p',
        asOf: '2026-08-22',
        noExclude: true,
        configFile: 'c',
      },
    });
  });

  it('take the last value of a flag that is repeated', async () => {
    expect(await read('--fail-on=error', '--fail-on', 'never')).toMatchObject({ failOn: 'never' });
  });

  it.each([
    [['--fix', 'Dockerfile'], { consent: 'safe', dryRun: false }],
    [['Dockerfile', '--fix'], { consent: 'safe', dryRun: false }],
    [['--fix=safe', 'Dockerfile'], { consent: 'safe', dryRun: false }],
    [['--fix=suggested', 'Dockerfile'], { consent: 'suggested', dryRun: false }],
    [['--fix=suggested', '--fix', 'Dockerfile'], { consent: 'safe', dryRun: false }],
    [['--fix', '--dry-run', 'Dockerfile'], { consent: 'safe', dryRun: true }],
    [['--dry-run', 'Dockerfile'], { consent: 'safe', dryRun: true }],
    [['--dry-run', '--fix=suggested', 'Dockerfile'], { consent: 'suggested', dryRun: true }],
    [['Dockerfile'], undefined],
  ])('fix as %j says', async (argv, fixing) => {
    expect(await read(...argv)).toMatchObject({ command: 'lint', paths: ['Dockerfile'], fixing });
  });

  it('fix where yargs reads the line', async () => {
    expect(await readWithYargs(['--fix', 'suggested', '--', '--fix'])).toEqual({
      kind: 'words',
      words: { command: 'lint', operands: ['suggested', '--fix'], values: new Map([['fix', ['safe']]]) },
    });
  });

  it('read standard input where only its name is given', async () => {
    expect(await read('--stdin-filename', 'x')).toMatchObject({ paths: ['-'], stdinFilename: 'x' });
  });

  it.each([
    [['--fomat', 'json'], 'unknown flag `--fomat`, did you mean `--format`?'],
    [['--fix=x'], '`--fix` cannot be `x`; there are safe, suggested.'],
    [['--fix=sugested', 'x'], '`--fix` cannot be `sugested`, did you mean `suggested`?'],
    [['--fix='], '`--fix` needs a value: safe, suggested.'],
    [['--dry-run=yes'], '`--dry-run` takes no value.'],
    [['--fix', '--dry-run', '--format', 'json'], '`--dry-run` prints a diff, so there is no `--format` for it.'],
    [['inspect', '--fix'], '`--fix` is not a flag of `plimsoll inspect`.'],
    [['rules', '--fix'], '`--fix` is not a flag of `plimsoll rules`.'],
    [['explain', 'x', '--fix=suggested'], '`--fix` is not a flag of `plimsoll explain`.'],
    [['init', '--dry-run'], '`--dry-run` is not a flag of `plimsoll init`.'],
    [['-x'], 'unknown flag `-x`; `plimsoll --help` lists the flags.'],
    [['--format', 'jsn'], '`--format` cannot be `jsn`, did you mean `json`?'],
    [['--format', 'xml'], '`--format` cannot be `xml`; there are pretty, json, jsonl, sarif, github.'],
    [['inspect', '--format', 'sarif'], '`--format` cannot be `sarif`'],
    [['--preset', 'strikt'], 'did you mean `strict`?'],
    [['--output'], '`--output` needs a value.'],
    [['--output', '--quiet'], '`--output` needs a value.'],
    [['--fail-on='], '`--fail-on` needs a value: error, warning, info, style, never.'],
    [['--quiet=yes'], '`--quiet` takes no value.'],
    [['--build-arg', 'A'], 'it is written `--build-arg NAME=VALUE`.'],
    [['--as-of', '2026-02-30'], '`--as-of 2026-02-30` is no day'],
    [['--select', 'a,,b'], '`--select` has an empty name'],
    [['--config', 'x', '--no-config'], 'exclude each other'],
    [['rules', '--preset', 'strict'], '`--preset` is not a flag of `plimsoll rules`.'],
    [['rules', 'apt'], '`plimsoll explain apt` prints the page of a rule.'],
    [['explain'], '`plimsoll explain` needs the id or an alias of a rule'],
    [[''], 'a path is empty.'],
  ])('say what is wrong with %j', async (argv, sentence) => {
    expect(await mistake(...argv)).toContain(sentence);
  });

  it('answer --help and --version before anything else', async () => {
    expect(await read('--help', '--nonsense')).toMatchObject({ command: 'print', text: await helpOf() });
    expect(await read('rules', '-h')).toMatchObject({ text: await helpOf('rules') });
    expect(await read('--version')).toEqual({ command: 'version' });
  });

  it('complete commands, flags and values', async () => {
    const complete = async (...line: readonly string[]) => {
      const answer = await read('--get-yargs-completions', 'plimsoll', ...line);
      return answer.command === 'print' ? answer.text.split('\n') : [];
    };
    expect(await complete('')).toEqual(expect.arrayContaining([...commands]));
    expect(await complete('--fo')).toContain('--format');
    expect(await complete('--format', '')).toContain('sarif');
    expect(await read('completion')).toMatchObject({ text: expect.stringContaining('--get-yargs-completions') });
  });
});

describe('help', () => {
  it.each([undefined, ...commands])('of %s fits a screen and names its flags', async (command) => {
    const lines = (await helpOf(command)).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(44);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const flag of flags) {
      const isNamed = lines.some((line) => line.startsWith(`  --${flag.name} `));
      expect([flag.name, isNamed]).toEqual([flag.name, flag.commands.includes(command ?? 'lint')]);
    }
  });
});

describe('the fast path', () => {
  const word = constantFrom(
    'Dockerfile',
    'a/b',
    'lint',
    'rules',
    'explain',
    'true',
    'false',
    '-',
    '1',
    '0x1',
    '1e3',
    "'q'",
    '"q"',
    'x=y',
    '@',
    ' ',
    'ä',
  );
  const valueFor = (flag: Flag) =>
    oneof(word, constantFrom(...(choicesOf(flag, 'lint') ?? ['v'])), constantFrom('', '-1', '-x', '--quiet', 'a=b'));
  const given = constantFrom(...flags).chain((flag) =>
    oneof(
      constant([`--${flag.name}`]),
      valueFor(flag).map((value) => [`--${flag.name}`, value]),
      valueFor(flag).map((value) => [`--${flag.name}=${value}`]),
    ),
  );
  const other = constantFrom(
    '--',
    '--help',
    '-h',
    '--version',
    '--nonsense',
    '-q',
    '---',
    '--no-quiet',
    '--noConfig',
    '--output.x',
    '-',
    '',
  );
  const line = array(
    oneof(
      { weight: 4, arbitrary: given },
      { weight: 3, arbitrary: word.map((one) => [one]) },
      { weight: 1, arbitrary: other.map((one) => [one]) },
    ),
    { maxLength: 7 },
  );

  it('reads what it reads as yargs does', { timeout: 120_000 }, async () => {
    let plainly = 0;
    await assert(
      asyncProperty(line, async (parts) => {
        const argv = parts.flat();
        const plain = readPlain(argv);
        if (plain === undefined || plain.command === 'completion') return;
        plainly += 1;
        expect(await readWithYargs(argv)).toEqual({ kind: 'words', words: plain });
      }),
      { numRuns: 1500 },
    );
    expect(plainly).toBeGreaterThan(200);
  });

  it('takes every flag of the table', () => {
    for (const flag of flags) {
      const value = choicesOf(flag, 'lint')?.[0] ?? 'v';
      const given = flag.alone === undefined ? [`--${flag.name}`, value] : [`--${flag.name}=${value}`];
      const argv = flag.value === undefined ? [`--${flag.name}`, 'x'] : [...given, 'x'];
      expect(readPlain(argv)).toEqual({
        command: 'lint',
        operands: ['x'],
        values: new Map([[flag.name, flag.value === undefined ? [] : [value]]]),
      });
      expect(flagNamed(flag.name)).toBe(flag);
    }
  });
});
