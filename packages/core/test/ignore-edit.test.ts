import { describe, expect, test } from 'vitest';
import { ignoreWriter, type IgnoreRange } from '../src/linter/ignore-edit.js';
import { applyEdits } from '../src/text/edit.js';
import { findingsIn, run, written } from './suppressing.js';

/** The text after the first finding is ignored; undefined where there is no edit. */
function ignored(text: string, range: IgnoreRange = 'instruction'): string | undefined {
  const finding = run(text).kept.find(({ ruleId }) => ruleId !== 'unused-ignore');
  if (finding === undefined) throw new Error('nothing is found');
  const edit = ignoreWriter(written(text)).editFor(finding, range);
  if (edit === undefined) return undefined;
  const after = applyEdits(text, [edit]);
  const before = run(text).kept.filter(({ ruleId }) => ruleId !== 'unused-ignore');
  const left = run(after).kept.filter(({ ruleId }) => ruleId !== 'unused-ignore');
  const isGone = !left.some(({ message, ruleId }) => message === finding.message && ruleId === finding.ruleId);
  expect(isGone || left.length < before.length).toBe(true);
  expect(left.filter(({ ruleId }) => ruleId === 'malformed-ignore')).toEqual([]);
  return after;
}

describe('a comment for one instruction stands', () => {
  test.each([
    ['above it', 'FROM a\nRUN AA\n', 'FROM a\n# plimsoll ignore=rule-a\nRUN AA\n'],
    ['above its comments', 'FROM a\n\n# x\n# y\nRUN AA\n', 'FROM a\n\n# plimsoll ignore=rule-a\n# x\n# y\nRUN AA\n'],
    ['not above a paragraph', 'FROM a\n# x\n\n# y\nRUN AA\n', 'FROM a\n# x\n\n# plimsoll ignore=rule-a\n# y\nRUN AA\n'],
    [
      'below directives',
      '# escape=`\n# syntax=x\nFROM AA\n',
      '# escape=`\n# syntax=x\n# plimsoll ignore=rule-a\nFROM AA\n',
    ],
    [
      'outside of a continuation',
      'FROM a\nRUN x && \\\n  # c\n  AA\n',
      'FROM a\n# plimsoll ignore=rule-a\nRUN x && \\\n  # c\n  AA\n',
    ],
    [
      'outside of a heredoc',
      'FROM a\nRUN <<E\n# c\nAA\nE\n',
      'FROM a\n# plimsoll ignore=rule-a\nRUN <<E\n# c\nAA\nE\n',
    ],
    ['with its indentation', 'FROM a\n  RUN AA\n', 'FROM a\n  # plimsoll ignore=rule-a\n  RUN AA\n'],
    ['with its line break', 'FROM a\r\nRUN AA\r\n', 'FROM a\r\n# plimsoll ignore=rule-a\r\nRUN AA\r\n'],
    ['behind a byte order mark', '\uFEFFFROM AA\n', '\uFEFF# plimsoll ignore=rule-a\nFROM AA\n'],
    ['above a line that does not end', 'FROM AA', '# plimsoll ignore=rule-a\nFROM AA'],
    ['above a trigger', 'FROM a\nONBUILD RUN AA\n', 'FROM a\n# plimsoll ignore=rule-a\nONBUILD RUN AA\n'],
    ['for a code', 'FROM a\nRUN S86\n', 'FROM a\n# plimsoll ignore=SC2086\nRUN S86\n'],
    ['above what does not parse', 'AA b\nFROM\n', '# plimsoll ignore=rule-a\nAA b\nFROM\n'],
  ])('%s', (_, before, after) => expect(ignored(before)).toBe(after));

  test.each([
    ['', '# plimsoll ignore=rule-b\nRUN AA BB\n', '# plimsoll ignore=rule-b,rule-a\nRUN AA BB\n'],
    [
      ' with blanks',
      '# plimsoll ignore=rule-b, SC2086\nRUN AA BB S86\n',
      '# plimsoll ignore=rule-b, SC2086, rule-a\nRUN AA BB S86\n',
    ],
    [
      ' before a reason',
      '# plimsoll ignore=rule-b reason="so"\n# x\n\nRUN AA BB\n',
      '# plimsoll ignore=rule-b,rule-a reason="so"\n# x\n\nRUN AA BB\n',
    ],
    [
      ' but not of another tool',
      '# hadolint ignore=DL3009\nRUN AA BB\n',
      '# plimsoll ignore=rule-a\n# hadolint ignore=DL3009\nRUN AA BB\n',
    ],
    [
      ' but not for the file',
      '# plimsoll global ignore=rule-b\nRUN AA BB\n',
      '# plimsoll ignore=rule-a\n# plimsoll global ignore=rule-b\nRUN AA BB\n',
    ],
    [
      ' but not inside the instruction',
      'RUN BB \\\n# plimsoll ignore=SC2086\nS86 AA\n',
      '# plimsoll ignore=rule-b\nRUN BB \\\n# plimsoll ignore=SC2086\nS86 AA\n',
    ],
  ])('in one that is there%s', (_, before, after) => {
    expect(ignored(`FROM a\n${before}`)).toBe(`FROM a\n${after}`);
  });

  test('nowhere behind the last instruction', () => {
    const text = 'FROM a\n# AA\n';
    expect(ignoreWriter(written(text)).editFor(findingsIn(text)[0] ?? fail(), 'instruction')).toBeUndefined();
  });

  test('not twice', () => {
    const text = 'FROM a\n# plimsoll ignore=rule-a\nRUN AA\n';
    expect(ignoreWriter(written(text)).editFor(findingsIn(text)[0] ?? fail(), 'instruction')).toBeUndefined();
  });
});

describe('a comment for the file stands', () => {
  test.each([
    ['at the top', '# x\nFROM AA\n', '# plimsoll global ignore=rule-a\n# x\nFROM AA\n'],
    [
      'below directives',
      '# syntax=x\n# check=skip=all\n\nFROM a\nRUN S86\n',
      '# syntax=x\n# check=skip=all\n# plimsoll global ignore=SC2086\n\nFROM a\nRUN S86\n',
    ],
    ['behind a byte order mark', '\uFEFFFROM AA\r\n', '\uFEFF# plimsoll global ignore=rule-a\r\nFROM AA\r\n'],
    [
      'below a line for the shell',
      '#!/usr/bin/docker build\nFROM AA\n',
      '#!/usr/bin/docker build\n# plimsoll global ignore=rule-a\nFROM AA\n',
    ],
    [
      'in one that is there',
      'FROM AA\n# plimsoll global ignore=rule-b\nRUN BB\n',
      'FROM AA\n# plimsoll global ignore=rule-b,rule-a\nRUN BB\n',
    ],
  ])('%s', (_, before, after) => expect(ignored(before, 'file')).toBe(after));

  test('behind directives that nothing follows', () => {
    const finding = { ruleId: 'rule-a', span: { start: 0, end: 1 } };
    const edit = ignoreWriter(written('# syntax=x')).editFor(finding, 'file');
    expect(edit && applyEdits('# syntax=x', [edit])).toBe('# syntax=x\n# plimsoll global ignore=rule-a');
  });
});

function fail(): never {
  throw new Error('nothing is found');
}
