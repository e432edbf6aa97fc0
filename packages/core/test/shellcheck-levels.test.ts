import { describe, expect, test } from 'vitest';
import type { Config, Overrides } from '../src/config/config.js';
import type { ShellcheckAnswer } from '../src/config/host.js';
import { createLinter } from '../src/linter/linter.js';
import shellcheck from '../src/rules/shell/shellcheck.js';
import unusedIgnore from '../src/rules/syntax/unused-ignore.js';
import { fakeShellcheck } from './fake-shellcheck.js';
import { memoryHost } from './memory-host.js';

const table = {
  shellcheck: { group: 'shell', rule: shellcheck },
  'unused-ignore': { group: 'syntax', rule: unusedIgnore },
};

/** The findings as `code severity`, where ShellCheck finds the info SC2000 at each `bad`. */
async function found(text: string, overrides: Overrides = {}): Promise<readonly string[]> {
  const linter = createLinter(fakeShellcheck(/bad/g), { noConfig: true, ...overrides }, table);
  const { findings } = await linter.lint('Dockerfile', `FROM scratch\n${text}\n`);
  return findings.map(({ ruleId, code, severity }) => `${code ?? ruleId} ${severity}`);
}

/** The notices of a run whose ShellCheck answers so. */
async function notices(answer: ShellcheckAnswer | undefined, overrides: Overrides): Promise<readonly string[]> {
  const host = { ...memoryHost({}), ...(answer && { shellcheck: async () => answer }) };
  const report = await createLinter(host, { noConfig: true, ...overrides }, table).lint(
    'Dockerfile',
    'FROM scratch\nRUN ls',
  );
  expect(report.crashes).toEqual([]);
  return report.notices;
}

const rules = (settings: Config['rules']): Overrides => ({ rules: settings ?? {} });

describe('a code of ShellCheck', () => {
  test.each([
    ['has its own severity', {}, ['SC2000 info']],
    ['can have another', rules({ SC2000: 'error' }), ['SC2000 error']],
    ['can have another by a glob', rules({ 'SC2*': 'style' }), ['SC2000 style']],
    ['can have the rule’s', rules({ shellcheck: 'error' }), ['SC2000 error']],
    ['can be off', rules({ SC2000: 'off' }), []],
    ['is off with the rule', rules({ shellcheck: 'off' }), []],
    ['can be ignored', { ignore: ['SC2000'] }, []],
    ['can be selected', { select: ['SC2000'] }, ['SC2000 info']],
    ['is left out where another is selected', { select: ['SC2001'] }, []],
  ])('%s', async (_, overrides, expected) => {
    expect(await found('RUN bad', overrides)).toEqual(expected);
  });

  test('is hidden by comments, which are in use then', async () => {
    expect(await found('# plimsoll ignore=SC2000\nRUN bad')).toEqual([]);
    expect(await found('# hadolint ignore=SC2000\nRUN bad')).toEqual([]);
    expect(await found('# plimsoll ignore=shellcheck\nRUN bad')).toEqual([]);
    expect(await found('# plimsoll ignore=SC2001\nRUN bad')).toEqual(['unused-ignore warning', 'SC2000 info']);
    expect(await found('# plimsoll ignore=SC2000\nRUN good')).toEqual(['unused-ignore warning']);
    expect(await found('# plimsoll ignore=SC2000\nRUN bad', rules({ SC2000: 'off' }))).toEqual([]);
  });
});

describe('ShellCheck that is not there', () => {
  const missing = { kind: 'missing' } as const;

  test('is missed by nobody who has not asked for it', async () => {
    expect(await notices(missing, {})).toEqual([]);
    expect(await notices(undefined, {})).toEqual([]);
    expect(await notices(missing, { extends: ['strict'] })).toEqual([]);
    expect(await notices(missing, { select: ['*'] })).toEqual([]);
    expect(await notices(missing, rules({ '*': 'warning', SC2086: 'off' }))).toEqual([]);
    expect(await notices(missing, rules({ shellcheck: 'off' }))).toEqual([]);
  });

  test.each([
    [rules({ shellcheck: 'warning' })],
    [rules({ shellcheck: { options: { enable: ['all'] } } })],
    [rules({ SC2086: 'warning' })],
    [rules({ 'SC2*': 'warning' })],
    [{ select: ['shellcheck'] }],
    [{ select: ['SC2086'] }],
    [{ extends: ['hadolint'] }],
  ])('is missed with %j', async (overrides) => {
    const said = 'ShellCheck is not on PATH, so nothing is checked with it; install it, or set `shellcheck: off`.';
    expect(await notices(missing, overrides)).toEqual([said]);
  });

  test('is missed by the name that was given', async () => {
    const overrides = rules({ shellcheck: { options: { program: '/opt/sc' } } });
    const said =
      'There is no ShellCheck `/opt/sc`, so nothing is checked with it; install it, or set `shellcheck: off`.';
    expect(await notices(missing, overrides)).toEqual([said]);
  });

  test('makes no comment unused', async () => {
    const linter = createLinter(memoryHost({}), { noConfig: true }, table);
    const { findings } = await linter.lint('Dockerfile', 'FROM scratch\n# plimsoll ignore=SC2000\nRUN ls');
    expect(findings).toEqual([]);
  });
});

/** A quick run whose ShellCheck answers so. */
function lintQuickly(answer: ShellcheckAnswer) {
  const host = { ...memoryHost({}), shellcheck: async () => answer };
  return createLinter(host, { noConfig: true }, table).lint('Dockerfile', 'FROM scratch\nRUN ls', 'quick');
}

describe('ShellCheck that fails', () => {
  test('costs a notice and its own findings', async () => {
    const failing: ShellcheckAnswer = { kind: 'comments', lists: [undefined], notice: 'It failed.' };
    expect(await notices(failing, {})).toEqual(['It failed.']);
    const host = { ...memoryHost({}), shellcheck: () => Promise.reject(new Error('gone')) };
    expect(
      (await createLinter(host, { noConfig: true }, table).lint('Dockerfile', 'FROM scratch\nRUN ls')).notices,
    ).toEqual([]);
  });

  test('is not the same as one that nobody has waited for', async () => {
    expect((await lintQuickly({ kind: 'comments', lists: [undefined] })).unfinished).toBe(true);
    expect(await lintQuickly({ kind: 'comments', lists: [undefined], notice: 'It failed.' })).not.toHaveProperty(
      'unfinished',
    );
    expect(await lintQuickly({ kind: 'comments', lists: [[]] })).not.toHaveProperty('unfinished');
  });
});

/** A linter under a config that names a program. */
function linterWith(program: string) {
  const config = `rules: {shellcheck: {options: {program: ${program}}}}`;
  return createLinter(memoryHost({ '/a/plimsoll.yaml': config }), {}, table);
}

test('a relative program is a mistake in the config', async () => {
  await expect(linterWith('./shellcheck').configFor('/a/Dockerfile')).rejects.toThrow(
    'a name on PATH or an absolute path',
  );
  await expect(linterWith('tools/shellcheck').configFor('/a/Dockerfile')).rejects.toThrow(
    'a name on PATH or an absolute path',
  );
  await linterWith('/opt/shellcheck').configFor('/a/Dockerfile');
  await linterWith('shellcheck-0.11').configFor('/a/Dockerfile');
});

test('scripts are made only where there is a ShellCheck', async () => {
  const requests: object[] = [];
  const host = {
    ...memoryHost({}),
    shellcheck: async (request: object): Promise<ShellcheckAnswer> => {
      requests.push(Object.getOwnPropertyDescriptor(request, 'scripts') ?? {});
      return { kind: 'missing' };
    },
  };
  await createLinter(host, { noConfig: true }, table).lint('Dockerfile', 'FROM scratch\nRUN ls');
  expect(requests).toMatchObject([{ get: expect.any(Function) as unknown }]);
});
