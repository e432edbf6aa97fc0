import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ShellcheckAnswer } from '../src/config/host.js';
import type { ShellcheckScript } from '../src/model/facts.js';
import { shellcheckAsker } from '../src/node/ask-shellcheck.js';
import { openShellcheck } from '../src/node/shellcheck/open-shellcheck.js';
import { fakeProgram, ownFolder } from './fake-program.js';

const script = (text: string, dialect: ShellcheckScript['dialect'] = 'sh'): ShellcheckScript => ({ dialect, text });

/** Scripts that are all different; each third is `bad`. */
function manyScripts(count: number): readonly ShellcheckScript[] {
  return Array.from({ length: count }, (_, index) => script(`${index % 3 === 0 ? 'bad' : 'good'} ${index}`));
}

/** How many comments each script got; undefined where there was no answer. */
function counts(answer: ShellcheckAnswer): readonly (number | undefined)[] {
  return answer.kind === 'missing' ? [] : answer.lists.map((list) => list?.length);
}

/** The runs that were about scripts. */
function checks({ runs }: ReturnType<typeof fakeProgram>): readonly (readonly string[])[] {
  return runs().filter(([first]) => first !== '--version');
}

describe('ShellCheck', () => {
  test('is asked for many scripts in few processes, and for its version once', async () => {
    const program = fakeProgram(ownFolder());
    const shellcheck = openShellcheck(program.path, []);
    const scripts = manyScripts(500);
    const answers = await Promise.all(
      [0, 100, 200, 300, 400].map((at) => shellcheck.ask(scripts.slice(at, at + 100), false)),
    );
    expect(answers.flatMap(counts)).toEqual(scripts.map((_, index) => (index % 3 === 0 ? 1 : 0)));
    expect(checks(program).length).toBeLessThanOrEqual(6);
    expect(program.runs().length - checks(program).length).toBe(1);
  });

  test('is asked for each script once, however often it comes', async () => {
    const program = fakeProgram(ownFolder());
    const shellcheck = openShellcheck(program.path, []);
    const same = [script('bad'), script('bad'), script('bad', 'bash')];
    const [first, second] = await Promise.all([shellcheck.ask(same, false), shellcheck.ask(same, false)]);
    expect([counts(first), counts(second)]).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    await shellcheck.ask(same, false);
    expect(
      checks(program)
        .map((args) => args.slice(-4).join(' '))
        .sort(),
    ).toEqual(['-s bash -- -', '-s sh -- -']);
  });

  test('is not asked again by the next process', async () => {
    const program = fakeProgram(ownFolder());
    const ask = () => openShellcheck(program.path, []).ask(manyScripts(20), false);
    const first = await ask();
    const before = checks(program).length;
    expect(await ask()).toEqual(first);
    expect(checks(program).length).toBe(before);
    await openShellcheck(program.path, ['all']).ask(manyScripts(1), false);
    expect(checks(program).at(-1)).toEqual(expect.arrayContaining(['-o', 'all']) as unknown);
  });

  test('is asked again where the cache is broken, and its answer is kept', async () => {
    const folder = ownFolder();
    const program = fakeProgram(folder);
    mkdirSync(join(folder, 'cache'));
    writeFileSync(join(folder, 'cache', 'plimsoll'), 'no folder');
    expect(counts(await openShellcheck(program.path, []).ask([script('bad')], false))).toEqual([1]);
  });

  test('gives quickly only what is known', async () => {
    const program = fakeProgram(ownFolder());
    const shellcheck = openShellcheck(program.path, []);
    expect(await shellcheck.ask([script('bad')], true)).toEqual({ kind: 'comments', lists: [undefined] });
    await shellcheck.ask([script('bad')], false);
    expect(counts(await shellcheck.ask([script('bad'), script('bad 2')], true))).toEqual([1, undefined]);
    expect(checks(program).length).toBe(1);
  });

  test('that is older than it knows busybox reads it as dash', async () => {
    const program = fakeProgram(ownFolder(), '', '0.9.0');
    await openShellcheck(program.path, []).ask([script('bad', 'busybox')], false);
    expect(checks(program)[0]?.slice(-4)).toEqual(['-s', 'dash', '--', '-']);
  });

  test('that cannot see our files gets each script through its standard input', async () => {
    const blind = "if (!args.includes('-')) { console.error('0: openBinaryFile: does not exist'); process.exit(2); }";
    const program = fakeProgram(ownFolder(), blind);
    expect(counts(await openShellcheck(program.path, []).ask(manyScripts(4), false))).toEqual([1, 0, 0, 1]);
  });

  test('does not get the user’s own options', async () => {
    process.env['SHELLCHECK_OPTS'] = '-f gcc';
    const program = fakeProgram(ownFolder(), 'if (process.env.SHELLCHECK_OPTS) process.exit(3);');
    const answer = await openShellcheck(program.path, []).ask([script('bad')], false);
    delete process.env['SHELLCHECK_OPTS'];
    expect(counts(answer)).toEqual([1]);
  });
});

/** The notice, the answers and the number of runs; paths are not shown. */
async function failing(body: string, version?: string) {
  const program = fakeProgram(ownFolder(), body, version);
  const shellcheck = openShellcheck(program.path, [], 5000);
  const answers = [await shellcheck.ask(manyScripts(40), false), await shellcheck.ask([script('x')], false)];
  const notices = new Set(answers.map((answer) => (answer.kind === 'comments' ? answer.notice : undefined)));
  expect([notices.size, shellcheck.isBroken]).toEqual([1, true]);
  return { notice: [...notices][0]?.replace(program.path, 'PATH'), answered: answers.flatMap(counts), program };
}

describe('a ShellCheck that fails', () => {
  test.each([
    ['hangs', 'while (true);', 'ShellCheck 0.11.0 (PATH) did not answer in time, so some of its findings are missing.'],
    [
      'crashes',
      "process.kill(process.pid, 'SIGSEGV'); while (true);",
      'ShellCheck 0.11.0 (PATH) failed, so some of its findings are missing: it crashed.',
    ],
    [
      'fails',
      "console.error('no\\nway'); process.exit(3);",
      'ShellCheck 0.11.0 (PATH) failed, so some of its findings are missing: no.',
    ],
    [
      'says nothing',
      'process.exit(0);',
      'ShellCheck 0.11.0 (PATH) failed, so some of its findings are missing: its answer cannot be read.',
    ],
    [
      'prints garbage',
      'console.log(\'{"comments": [1]}\'); process.exit(0);',
      'ShellCheck 0.11.0 (PATH) failed, so some of its findings are missing: its answer cannot be read.',
    ],
  ])('because it %s costs one notice and few processes', async (_, body, said) => {
    const { notice, answered, program } = await failing(body);
    expect(notice).toBe(said);
    expect(new Set(answered)).toEqual(new Set([undefined]));
    expect(program.runs().length).toBeLessThan(45);
  });

  test('on one script answers for all others', async () => {
    const program = fakeProgram(
      ownFolder(),
      "if (args.slice(args.indexOf('--') + 1).some((file) => fs.readFileSync(file === '-' ? 0 : file, 'utf8') === 'bad 27')) process.exit(3);\nelse if (args.includes('-')) { console.log('{\"comments\": []}'); process.exit(0); }",
    );
    const answer = await openShellcheck(program.path, []).ask(manyScripts(40), false);
    expect(counts(answer).flatMap((count, index) => (count === undefined ? [index] : []))).toEqual([27]);
    expect(answer).toHaveProperty('notice');
  });

  test('is told by its version', async () => {
    expect((await failing('', '0.6.0')).notice).toBe('ShellCheck 0.6.0 (PATH) is not used: it is older than 0.7.0.');
    const program = fakeProgram(ownFolder());
    writeFileSync(program.path, '#!/bin/sh\necho hello\n');
    expect(await openShellcheck(program.path, []).ask([script('x')], false)).toEqual({
      kind: 'comments',
      lists: [undefined],
      notice: `${program.path} is not used as ShellCheck: it says no version.`,
    });
  });
});

describe('the program', () => {
  const request = { enable: [], folders: [], quick: false, scripts: [script('bad')] };

  test('is found on PATH, by absolute folders only', async () => {
    const { folder } = fakeProgram(ownFolder());
    const before = process.env['PATH'];
    process.env['PATH'] = folder;
    const found = await shellcheckAsker()({ ...request, program: 'shellcheck' });
    process.env['PATH'] = '.:';
    const lost = await shellcheckAsker()({ ...request, program: 'shellcheck' });
    process.env['PATH'] = before;
    expect([counts(found), lost.kind]).toEqual([[1], 'missing']);
  });

  test('that is missing does not want to see the scripts', async () => {
    const lazy = Object.defineProperty({ ...request, program: 'no-such-shellcheck' }, 'scripts', {
      get(): never {
        throw new Error('nobody needs them');
      },
    });
    expect(await shellcheckAsker()(lazy)).toEqual({ kind: 'missing' });
  });

  test('is never one in the repository', async () => {
    const repository = ownFolder();
    const outside = fakeProgram(ownFolder());
    const { path } = fakeProgram(repository);
    mkdirSync(join(repository, '.git'));
    mkdirSync(join(repository, 'sub'));
    const folders = [join(repository, 'sub')];
    const notice = `${path} is not used as ShellCheck, because it lies in the repository that is linted.`;
    expect(await shellcheckAsker()({ ...request, program: path, folders })).toEqual({
      kind: 'comments',
      lists: [undefined],
      notice,
    });
    expect(counts(await shellcheckAsker()({ ...request, program: outside.path, folders }))).toEqual([1]);
    const link = join(outside.folder, 'link');
    symlinkSync(path, link);
    expect(await shellcheckAsker()({ ...request, program: link, folders })).toHaveProperty('notice');
    expect(await shellcheckAsker()({ ...request, program: 'sub/../shellcheck' })).toEqual({ kind: 'missing' });
  });
});
