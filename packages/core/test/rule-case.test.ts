import { describe, expect, test } from 'vitest';
import type { Overrides } from '../src/config/config.js';
import type { Finding, Problem } from '../src/finding/finding.js';
import { applyFixes } from '../src/finding/fix.js';
import type { Linter } from '../src/linter/linter.js';
import type { Report } from '../src/linter/report.js';
import { Source } from '../src/text/source.js';
import { checkValid, compareInvalid, detailed, type MakeLinter } from './rule-case.js';

/** A linter with one rule, which finds each `bad` and changes it to what `fixTo` says. */
function lintBad(
  given: { readonly fixTo?: string; readonly problem?: Partial<Problem>; readonly crash?: Error } = {},
): MakeLinter {
  const findings = (text: string): readonly Finding[] =>
    Array.from(text.matchAll(/bad/g), ({ index }) => {
      const span = { start: index, end: index + 3 };
      const fixes =
        given.fixTo === undefined
          ? []
          : [{ title: 'Fix', safety: 'suggested' as const, edits: [{ span, text: given.fixTo }] }];
      return { ruleId: 'no-bad', severity: 'warning', span, message: '`bad` is bad.', fixes, ...given.problem };
    });
  const report = (path: string, text: string) => {
    const crashes = given.crash === undefined ? [] : [{ ruleId: 'no-bad', error: given.crash }];
    return { source: new Source(path, text), findings: findings(text), crashes } as unknown as Report;
  };
  return (): Linter => ({
    configFor: () => Promise.reject(new Error('not asked for')),
    read: () => Promise.reject(new Error('not asked for')),
    lint: async (path, text) => report(path, text),
    fix: async (path, text, accepts) => report(path, applyFixes(text, findings(text), accepts).text),
    isExcluded: async () => false,
    forget: () => {},
  });
}

const valid = (make: MakeLinter, text: string) => checkValid(make, 'no-bad', text);
const invalid = (make: MakeLinter, text: string) => compareInvalid(make, 'no-bad', text);

describe('a valid case', () => {
  test('passes where the rule finds nothing', () => valid(lintBad(), 'RUN good'));
  test('fails where it finds something', () =>
    expect(valid(lintBad(), 'RUN bad')).rejects.toThrow('RUN bad\n    ^^^ `bad`'));
  test('fails where the rule crashes', () => {
    const crash = new Error('oh');
    return expect(valid(lintBad({ crash }), 'RUN good')).rejects.toThrow(expect.objectContaining({ cause: crash }));
  });
  test('fails where it has drawn rows', () =>
    expect(valid(lintBad(), 'RUN good\n    ^^^^ Good.')).rejects.toThrow('looks like one'));
});

describe('an invalid case', () => {
  test('is compared with what is drawn', async () => {
    const drawn = '\n      RUN bad \\\n          ^^^ `bad` is bad.\n        bad\n        ^^^ `bad` is bad.\n      ';
    const { expected, actual } = await invalid(lintBad(), drawn);
    expect(actual).toEqual(expected);
    expect(expected.drawn).toBe('RUN bad \\\n    ^^^ `bad` is bad.\n  bad\n  ^^^ `bad` is bad.\n');
  });

  test.each([
    'RUN bad\n   ^^^ `bad` is bad.',
    'RUN bad\n    ^^^ Bad.',
    'RUN bad bad\n    ^^^ `bad` is bad.',
    'RUN good\n    ^^^^ `bad` is bad.',
  ])('differs where the drawing is wrong: %j', async (text) => {
    const { expected, actual } = await invalid(lintBad(), text);
    expect(actual.drawn).not.toBe(expected.drawn);
  });

  test('differs where a line of the text looks like a drawn row', async () => {
    const { expected, actual } = await invalid(
      lintBad(),
      'RUN bad <<EOF\n    ^^^ `bad` is bad.\n^ a line of the script.\nEOF\n',
    );
    expect(actual.drawn).not.toBe(expected.drawn);
  });

  test('fails without a drawn row', () => expect(invalid(lintBad(), 'RUN bad')).rejects.toThrow('has none'));

  test('compares the fixed text', async () => {
    const text = 'RUN bad\n    ^^^ `bad` is bad.\n';
    const { expected, actual } = await compareInvalid(lintBad({ fixTo: 'good' }), 'no-bad', {
      text,
      fixed: 'RUN good\n',
    });
    expect(actual).toEqual(expected);
  });

  test.each<[string, Parameters<typeof lintBad>[0]]>([
    ['full stop', { problem: { message: 'bad' } }],
    ['not in the text', { problem: { span: { start: 4, end: 99 } } }],
    ['not in the text', { problem: { related: [{ span: { start: 9, end: 8 }, message: 'Here.' }] } }],
    ['as many findings as before', { fixTo: 'bad enough' }],
    ['has no edits', { problem: { fixes: [{ title: 'Nothing', safety: 'suggested', edits: [] }] } }],
    [
      'leaves the text',
      {
        problem: {
          fixes: [{ title: 'Far', safety: 'suggested', edits: [{ span: { start: 99, end: 99 }, text: '' }] }],
        },
      },
    ],
  ])('fails: %s', (message, given) =>
    expect(invalid(lintBad(given), 'RUN bad\n    ^^^ `bad` is bad.')).rejects.toThrow(message),
  );
});

test('a case is linted with its rule alone and what it says', async () => {
  const seen: { overrides?: Overrides; files?: unknown } = {};
  const make: MakeLinter = (host, overrides) => {
    Object.assign(seen, { overrides, files: host.list('/project') });
    return lintBad()(host, overrides);
  };
  const files = { '.dockerignore': '*\n', 'src/a': '' };
  await checkValid(make, 'no-bad', { text: 'RUN x', files, options: { a: 1 }, asOf: '2026-01-01', beside: ['other'] });
  expect(seen.overrides).toEqual({
    select: ['no-bad', 'other'],
    rules: { 'no-bad': { options: { a: 1 } } },
    asOf: '2026-01-01',
  });
  expect(await seen.files).toEqual(['.dockerignore', 'Dockerfile', 'src/']);
});

test('the common indentation goes where a text begins with a line break', () => {
  expect(detailed('\n    FROM x\n\n      RUN y\n    ').text).toBe('FROM x\n\n  RUN y\n');
  expect(detailed('\n\tFROM x\n\t').text).toBe('FROM x\n');
  expect(detailed('  FROM x\n  RUN y').text).toBe('  FROM x\n  RUN y');
});
