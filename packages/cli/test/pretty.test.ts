import { Source, type Finding } from '@plimsoll/core';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../src/formats/code-frame.js';
import { summaryLine } from '../src/formats/pretty.js';
import { columnsOf, printable } from '../src/formats/printable.js';
import { looksOf } from '../src/terminal.js';
import type { World } from '../src/world.js';
import { reportOf, spanOf } from './fake-linter.js';
import { written } from './written.js';

const text = 'FROM debian:13\nRUN apt-get update && \\\n\tapt-get install -y curl\n';
const finding = (words: string, rest: Partial<Finding> = {}): Finding => ({
  ruleId: 'some-rule',
  severity: 'warning',
  span: spanOf(text, words),
  message: 'No.',
  ...rest,
});

const facts = () => ({ group: '', summary: '', why: '', aliases: [], docs: 'https://x/y.md' });

describe('pretty', () => {
  it('shows the place, the code and what to do', async () => {
    const fixes: Finding['fixes'] = [{ title: 'Do it', safety: 'safe', effect: 'none', edits: [] }];
    const related: Finding['related'] = [{ span: spanOf(text, 'debian'), message: 'The base.' }];
    const findings = [
      finding('update && \\\n\tapt-get', { code: 'SC1', related, fixes }),
      finding('install', { help: 'Do less.' }),
    ];
    expect(await written('pretty', [reportOf('a/Dockerfile', text, findings), reportOf('b', '', [])])).toBe(
      [
        'a/Dockerfile:2:13: warning: No. [some-rule SC1]',
        '  2 | RUN apt-get update && \\',
        '    |             ^^^^^^^^^^^…',
        '  see a/Dockerfile:1:6: The base.',
        '  fix: Do it',
        '',
        'a/Dockerfile:3:10: warning: No. [some-rule]',
        '  3 | \tapt-get install -y curl',
        '    | \t        ^^^^^^^',
        '  help: Do less.',
        '',
        '`plimsoll explain ID` says why a rule is there and what to do.',
        '2 files, 2 warnings; 1 fixable with --fix',
        '',
      ].join('\n'),
    );
  });

  it('says when there is nothing, and nothing under --quiet or without files', async () => {
    expect(await written('pretty', [reportOf('a', '', [])])).toBe('1 file, nothing to report\n');
    expect(await written('pretty', [reportOf('a', '', [])], { quiet: true })).toBe('');
    expect(await written('pretty', [])).toBe('');
  });

  it('makes the rule a link where the terminal has links and the rule a page', async () => {
    const output = await written('pretty', [reportOf('a', text, [finding('curl')])], { links: true, facts });
    expect(output).toContain('\u001b]8;;https://x/y.md\u001b\\some-rule\u001b]8;;\u001b\\');
    expect(output).not.toContain('plimsoll explain');
    expect(await written('pretty', [reportOf('a', text, [finding('curl')])], { links: true })).toContain(
      'plimsoll explain ID',
    );
  });

  it('has colours', async () => {
    expect(await written('pretty', [reportOf('a', text, [finding('curl')])], { colors: true })).toContain(
      '\u001b[33mwarning\u001b[39m',
    );
  });

  it('lets nothing of the file steer the terminal', async () => {
    const hostile = 'FROM \u001b[2Ja\u202e\n';
    const output = await written('pretty', [
      reportOf('\u001b]0;x', hostile, [finding('', { span: spanOf(hostile, 'a'), message: 'A \u0007.' })]),
    ]);
    expect(output).not.toMatch(/[\u0007\u001b\u202e]/);
    expect(output).toContain('FROM \uFFFD[2Ja\uFFFD');
  });
});

describe('the summary line', () => {
  it.each([
    [
      { files: 3, errors: 2, warnings: 5, infos: 1, styles: 0, fixable: 4, suggested: 2, fixed: 0 },
      '3 files, 2 errors, 5 warnings, 1 info; 4 fixable with --fix, 2 more with --fix=suggested',
    ],
    [
      { files: 1, errors: 0, warnings: 0, infos: 0, styles: 1, fixable: 0, suggested: 1, fixed: 0 },
      '1 file, 1 style; 1 fixable with --fix=suggested',
    ],
  ])('of %j', (counts, line) => expect(summaryLine(counts)).toBe(line));
});

const frame = (line: string, words: string, width = 60) => codeFrame(new Source('', line), spanOf(line, words), width);

describe('the code frame', () => {
  it('cuts a long line around the span', () => {
    const line = `RUN ${'a '.repeat(30_000)}needle ${'b '.repeat(30_000)}`;
    const { text: shown, indent, carets } = frame(line, 'needle');
    expect(shown).toHaveLength(60);
    expect(shown).toMatch(/^….*needle.*…$/);
    expect(shown.slice(indent.length, indent.length + carets.length)).toBe('needle');
    expect(frame(line, 'RUN').text).toMatch(/^RUN a .*…$/);
    expect(frame(line, line).carets.length).toBeLessThanOrEqual(61);
  });

  it('counts wide characters as the terminal does', () => {
    expect(frame('RUN 日本 x', 'x')).toMatchObject({ indent: ' '.repeat(9), carets: '^' });
    expect([columnsOf('日本'), columnsOf('e\u0301'), columnsOf('🐳'), columnsOf('abc')]).toEqual([4, 1, 2, 3]);
  });

  it('marks an empty span, and one behind the end', () => {
    expect(codeFrame(new Source('', 'ab\n'), { start: 1, end: 1 }, 60)).toMatchObject({
      line: 1,
      indent: ' ',
      carets: '^',
    });
    expect(codeFrame(new Source('', 'ab\n'), { start: 3, end: 3 }, 60)).toMatchObject({
      line: 2,
      text: '',
      carets: '^',
    });
    expect(codeFrame(new Source('', ''), { start: 0, end: 0 }, 60)).toMatchObject({ line: 1, carets: '^' });
  });

  it('keeps the length of what it makes visible', () => expect(printable('a\u0000\tb')).toBe('a\uFFFD\tb'));
});

const looks = (env: World['env'], isTTY: boolean, color: 'auto' | 'always' | 'never' = 'auto', output?: string) =>
  looksOf(color, output, {
    env,
    stdout: { isTTY, columns: isTTY ? 100 : undefined, write: () => undefined },
  } as unknown as World);

describe('colours and links', () => {
  it('follow the terminal, NO_COLOR, FORCE_COLOR and the service', () => {
    expect(looks({}, true)).toMatchObject({ colors: true, width: 100 });
    expect(looks({}, false)).toEqual({ colors: false, links: false, width: 120 });
    expect(looks({ TERM: 'dumb' }, true).colors).toBe(false);
    expect(looks({ NO_COLOR: '1', FORCE_COLOR: '1' }, true).colors).toBe(false);
    expect(looks({ FORCE_COLOR: '1' }, false).colors).toBe(true);
    expect(looks({ FORCE_COLOR: '0' }, true).colors).toBe(false);
    expect(looks({ CI: 'true' }, false).colors).toBe(false);
    expect(looks({ CI: 'true', GITHUB_ACTIONS: 'true' }, false).colors).toBe(true);
    expect(looks({ CI: 'true', GITHUB_ACTIONS: 'true' }, true, 'auto', 'report').colors).toBe(false);
    expect(looks({ NO_COLOR: '1' }, false, 'always').colors).toBe(true);
    expect(looks({ FORCE_COLOR: '1' }, true, 'never').colors).toBe(false);
  });

  it('know the terminals that have links', () => {
    expect(looks({ TERM_PROGRAM: 'vscode' }, true).links).toBe(true);
    expect(looks({ VTE_VERSION: '6800' }, true).links).toBe(true);
    expect(looks({ TERM_PROGRAM: 'Apple_Terminal' }, true).links).toBe(false);
    expect(looks({ TERM_PROGRAM: 'vscode', CI: '1' }, true).links).toBe(false);
    expect(looks({ TERM_PROGRAM: 'vscode', FORCE_HYPERLINK: '0' }, true).links).toBe(false);
  });
});
