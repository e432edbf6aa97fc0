import { describe, expect, it } from 'vitest';
import { createLinter, type Linter } from '../src/linter/linter.js';
import { defineRule } from '../src/rule/define-rule.js';
import type { RuleEntry, RuleTable } from '../src/rule/rule-table.js';
import { memoryHost } from './memory-host.js';

type On = RuleEntry['rule']['on'];

/** The calls of rules, as `id path`, in their order; a rule throws where the text says so. */
function counted(on: Readonly<Record<string, On>>): { readonly calls: string[]; readonly linter: Linter } {
  const calls: string[] = [];
  const entry = (id: string, awaited: On): RuleEntry => ({
    group: 'fake',
    rule: defineRule({
      summary: 'Do it.',
      why: 'It is so.',
      severity: 'warning',
      presets: { recommended: 'warning' },
      ...(awaited && { on: awaited }),
      options: {},
      examples: [{ bad: 'FROM a\n', good: 'FROM b\n' }],
      *check({ source, finalStage }) {
        calls.push(`${id} ${source.path}`);
        if (source.text.includes(`break ${id}`)) throw new Error(id);
        if (finalStage !== undefined) yield { span: finalStage.from.span, message: `Found in ${source.path}.` };
      },
    }),
  });
  const table: RuleTable = Object.fromEntries(Object.entries(on).map(([id, awaited]) => [id, entry(id, awaited)]));
  return { calls, linter: createLinter(memoryHost({}), { noConfig: true }, table) };
}

describe('rules', () => {
  it('run one after the other over all files that are linted at the same time', async () => {
    const { calls, linter } = counted({ one: undefined, two: undefined });
    const reports = await Promise.all(['a', 'b', 'c'].map((path) => linter.lint(path, 'FROM debian\n')));
    expect(calls).toEqual(['one a', 'one b', 'one c', 'two a', 'two b', 'two c']);
    expect(reports.map(({ findings }) => findings.map(({ message }) => message))).toEqual(
      ['a', 'b', 'c'].map((path) => [`Found in ${path}.`, `Found in ${path}.`]),
    );
  });

  it('run at once over a file that an editor shows, whatever else is read', async () => {
    const { calls, linter } = counted({ one: undefined });
    const slow = linter.lint('a', 'FROM debian\n');
    await linter.lint('b', 'FROM debian\n', 'quick');
    expect(calls).toContain('one b');
    await slow;
  });

  it('run once over a text that is linted again', async () => {
    const { calls, linter } = counted({ one: undefined });
    await linter.lint('a', 'FROM debian\n', 'quick');
    await linter.lint('a', 'FROM debian\n');
    expect(calls).toEqual(['one a']);
    await linter.lint('a', 'FROM alpine\n');
    expect(calls).toEqual(['one a', 'one a']);
  });

  it('that throw in one file do so in no other', async () => {
    const { linter } = counted({ one: undefined, two: undefined });
    const texts = ['FROM debian\n# break one\n', 'FROM debian\n'];
    const reports = await Promise.all(texts.map((text, at) => linter.lint(`${at}`, text)));
    expect(reports.map(({ crashes }) => crashes.map(({ ruleId }) => ruleId))).toEqual([['one'], []]);
    expect(reports.map(({ findings }) => findings.map(({ ruleId }) => ruleId))).toEqual([['two'], ['one', 'two']]);
  });

  it('run where the file has one of their instructions or commands, and their text', async () => {
    const { calls, linter } = counted({
      kinds: { kinds: ['user', 'run'] },
      commands: { commands: ['curl'] },
      text: { text: /debian/ },
      both: { kinds: ['run'], text: /curl|wget/ },
    });
    await linter.lint('a', 'FROM debian\nRUN wget x\n');
    await linter.lint('b', 'FROM alpine\nONBUILD RUN curl x\n');
    await linter.lint('c', 'FROM alpine\nENV a=curl\n');
    expect(calls).toEqual(['kinds a', 'text a', 'both a', 'kinds b', 'commands b', 'both b']);
  });
});

it('a file whose config is broken keeps no other waiting', async () => {
  const host = memoryHost({ '/a/plimsoll.yaml': 'rules: 1\n', '/a/Dockerfile': '', '/b/Dockerfile': '' });
  const linter = createLinter(host);
  const [broken, whole] = await Promise.allSettled(
    ['/a/Dockerfile', '/b/Dockerfile'].map((path) => linter.lint(path, 'FROM debian:13\n')),
  );
  expect(broken?.status).toBe('rejected');
  expect(whole?.status).toBe('fulfilled');
});
