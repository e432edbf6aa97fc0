import { describe, expect, it } from 'vitest';
import { emptyHadolintConfig, type HadolintConfig } from '../src/config/hadolint-config.js';
import { hadolintOverrides } from '../src/config/hadolint-overrides.js';
import { hadolintHides } from '../src/linter/hadolint-comments.js';
import { hadolintFindings } from '../src/linter/hadolint-findings.js';
import { createLinter } from '../src/linter/linter.js';
import type { RuleTable } from '../src/rule/rule-table.js';
import type { Finding } from '../src/finding/finding.js';
import { fakeRule } from './config-rules.js';
import { memoryHost } from './memory-host.js';
import { modelOf } from './model-of.js';

const table: RuleTable = {
  'no-sudo': fakeRule({ replaces: { hadolint: { DL3004: { level: 'error' } } } }),
  'cd-and-more': fakeRule({ replaces: { hadolint: { DL3003: { level: 'warning' }, DL3001: { level: 'off' } } } }),
  'syntax-error': fakeRule({ replaces: { hadolint: { DL1000: { level: 'error' } } } }),
  ours: fakeRule(),
  shellcheck: fakeRule({ replaces: { hadolint: { ShellCheck: { level: 'warning' } } } }),
};

const text = ['FROM a', 'RUN true && \\', '    sudo cd /x', '# a comment', 'ONBUILD \\', '  RUN sudo x'].join('\n');

/** What hadolint would be told about rules that found something at these words. */
function told(
  found: readonly (readonly [ruleId: string, words: string, code?: string])[],
  config: Partial<HadolintConfig> = {},
) {
  const model = modelOf(text);
  const findings = found.map(([ruleId, words, code], index): Finding => {
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    return { ruleId, span, severity: 'info', message: `${ruleId} ${index}.`, ...(code !== undefined && { code }) };
  });
  const report = { source: model.source, model, findings, suppressed: [], fixed: [], crashes: [], notices: [] };
  return hadolintFindings(report, { ...emptyHadolintConfig, ...config }, table);
}

describe('hadolintFindings', () => {
  it('puts each code on the first line of its instruction, in column 1', () => {
    expect(
      told([
        ['no-sudo', 'sudo cd'],
        ['cd-and-more', 'cd'],
        ['no-sudo', 'sudo x'],
        ['no-sudo', '# a'],
      ]),
    ).toEqual([
      { code: 'DL3003', level: 'warning', line: 2, column: 1, message: 'cd-and-more 1.' },
      { code: 'DL3004', level: 'error', line: 2, column: 1, message: 'no-sudo 0.' },
      { code: 'DL3004', level: 'error', line: 4, column: 1, message: 'no-sudo 3.' },
      { code: 'DL3004', level: 'error', line: 5, column: 1, message: 'no-sudo 2.' },
    ]);
  });

  it('tells each code of an instruction once, with all that is to say', () => {
    const places = ['true', 'sudo', 'cd', '/x', '&&'].map((words) => ['no-sudo', words] as const);
    expect(told(places)).toEqual([
      expect.objectContaining({ line: 2, message: 'no-sudo 0. no-sudo 1. no-sudo 2. And 2 more.' }),
    ]);
  });

  it('leaves a parse error where it is, and lets nothing hide it', () => {
    expect(told([['syntax-error', 'sudo cd']], { ignored: ['DL1000'] })).toMatchObject([
      { code: 'DL1000', level: 'error', line: 3, column: 5 },
    ]);
  });

  it("has ShellCheck's codes at their own levels, and none for rules that hadolint does not have", () => {
    expect(
      told([
        ['shellcheck', 'cd', 'SC2164'],
        ['shellcheck', 'sudo'],
        ['ours', 'sudo'],
      ]),
    ).toMatchObject([{ code: 'SC2164', level: 'info', line: 2 }]);
  });

  it('minds ignored codes and overrides, each code of a rule by itself', () => {
    const override = { ...emptyHadolintConfig.override, style: ['DL3001'], error: ['SC2164'] };
    expect(
      told(
        [
          ['cd-and-more', 'cd'],
          ['shellcheck', 'cd', 'SC2164'],
          ['no-sudo', 'sudo'],
        ],
        {
          override,
          ignored: ['DL3004'],
        },
      ).map(({ code, level }) => `${code} ${level}`),
    ).toEqual(['DL3001 style', 'DL3003 warning', 'SC2164 error']);
  });
});

describe('comments', () => {
  // The lines on which the binary of hadolint 2.15.1 did not report DL3006 any more.
  it.each([
    ['# hadolint ignore=DL3006\nFROM a', [2]],
    ['#hadolint ignore=DL3006\nFROM a', [2]],
    ['  #\thadolint   ignore = DL3007 , DL3006 # why\nFROM a', [2]],
    ['# hadolint ignore=DL3006#why\nFROM a', [2]],
    ['# hadolint ignore=DL3006\r\nFROM a\r', [2]],
    ['# hadolint ignore=DL3006\n\nFROM a', []],
    ['# hadolint ignore=DL3006\n# why\nFROM a', []],
    ['# hadolint ignore=DL3006\n# hadolint ignore=DL3007\nFROM a', []],
    ['# hadolint ignore=DL3006,\nFROM a', []],
    ['# hadolint ignore=,DL3006\nFROM a', []],
    ['# hadolint ignore=DL3006 why\nFROM a', []],
    ['# hadolint ignore: DL3006\nFROM a', []],
    ['# Hadolint ignore=DL3006\nFROM a', []],
    ['# hadolint ignore=dl3006\nFROM a', []],
    ['## hadolint ignore=DL3006\nFROM a', []],
    ['# hadolint\u00a0ignore=DL3006\nFROM a', []],
    ['# plimsoll ignore=DL3006\nFROM a', []],
    ['FROM a\nFROM b\n# hadolint global ignore=DL3006', [1, 2]],
    ['FROM a\nRUN <<EOF\n# hadolint global ignore=DL3006\nEOF\n', []],
    ['FROM a\nRUN a \\\n# hadolint global ignore=DL3006\n b\n', []],
    ['# hadolint stage ignore=DL3006\nFROM a\nFROM b\nFROM c', [3]],
    ['FROM a\n# hadolint stage ignore=DL3006\n\nFROM b\nFROM c', [4]],
    ['FROM a\n# hadolint stage ignore=DL3006\nRUN b\nRUN c\n', []],
    ['FROM a\n# hadolint stage ignore=DL3006\nRUN b\n# hadolint stage ignore=DL3007\nRUN c\nFROM d', []],
  ])('in %j hide on the lines %j', (dockerfile, lines) => {
    const model = modelOf(dockerfile);
    const hides = hadolintHides(model);
    const froms = model.instructions.filter(({ kind }) => kind === 'from').map(({ line }) => line);
    expect(froms.filter((line) => hides('DL3006', line))).toEqual(lines);
  });

  it('hide by code, not by rule, and nothing where they do not count', async () => {
    const dockerfile = 'FROM a:1\n# hadolint ignore=DL3004\nRUN sudo x && cd /y\n';
    const codes = async (config: Partial<HadolintConfig>) => {
      const whole = { ...emptyHadolintConfig, ...config };
      const { rules } = await import('../src/rules/index.js');
      const report = await createLinter(memoryHost({}), hadolintOverrides(whole, rules)).lint('x', dockerfile);
      return hadolintFindings(report, whole, rules).map(({ code }) => code);
    };
    expect(await codes({})).toEqual(['DL3003']);
    expect(await codes({ disableIgnorePragma: true })).toEqual(['DL3003', 'DL3004']);
  });
});
