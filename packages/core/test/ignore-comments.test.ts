import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NameLookup } from '../src/linter/ignore-comment.js';
import { suppress } from '../src/linter/suppressions.js';
import { applyEdits } from '../src/text/edit.js';
import { check, fixed, names, ran, run, written } from './suppressing.js';

describe('an ignore that hides nothing', () => {
  test('is reported, or its names that do', () => {
    check(
      'FROM x\n# plimsoll ignore=rule-a reason="x"\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment hides nothing.\nRUN x\n',
    );
    check('FROM x\n# plimsoll ignore=rule-a,rule-b\n                  ^^^^^^ `rule-a` hides nothing here.\nRUN BB\n');
  });

  test('is not reported where a rule of it did not run, or it is about this rule', () => {
    for (const name of ['rule-off', 'unused-ignore', 'SC2086', 'DL3001', 'CKV_DOCKER_3']) {
      const text = `FROM x\n# plimsoll ignore=${name}\nRUN x\n`;
      expect(suppress(written(text), [], { ran: new Set(['rule-a']), names, levelOf: () => 'info' }).kept).toEqual([]);
    }
    const text = 'FROM x\n# plimsoll ignore=rule-a\nRUN x\n';
    expect(suppress(written(text), [], { ran, names, levelOf: () => undefined }).kept).toEqual([]);
  });

  test('does not hide the report about itself', () => {
    const everything: NameLookup = { ...names, select: () => ({ ids: ['rule-a', 'unused-ignore'] }) };
    const text = '# plimsoll global ignore=*\nFROM x\n';
    expect(suppress(written(text), [], { ran, names: everything, levelOf: () => 'info' }).kept).toHaveLength(1);
  });

  test.each([
    ['FROM x\n# plimsoll ignore=rule-a\nRUN x\n', 'FROM x\nRUN x\n'],
    ['FROM x\n# plimsoll ignore=rule-a', 'FROM x'],
    [
      'FROM x\n# plimsoll ignore=rule-a,rule-b, SC2086 reason="r"\nRUN BB\n',
      'FROM x\n# plimsoll ignore=rule-b reason="r"\nRUN BB\n',
    ],
    ['FROM x\nRUN a \\\n  # plimsoll ignore=rule-a\n  b\n', 'FROM x\nRUN a \\\n  b\n'],
    ['# check=skip=UndefinedVar;error=true\nFROM x\n', '# check=error=true\nFROM x\n'],
    ['# check=error=true;skip=UndefinedVar\nFROM x\n', '# check=error=true\nFROM x\n'],
    ['# check=skip=UndefinedVar\n# escape=`\nFROM x\n', '# escape=`\nFROM x\n'],
    ['# plimsoll ignore=rule-a\n# escape=`\nFROM x\n', '# plimsoll ignore=rule-a\n# escape=`\nFROM x\n'],
  ])('%j is fixed to %j', (text, expected) => expect(fixed(text)).toBe(expected));

  test('is removed without asking only where it is ours', () => {
    const safeties = ['plimsoll ignore=rule-a', 'hadolint ignore=DL3008', 'check=skip=UndefinedVar'].map(
      (comment) => run(`FROM x\n# ${comment}\nRUN x\n`).kept[0]?.fixes?.[0]?.safety,
    );
    expect(safeties).toEqual(['safe', 'suggested', 'suggested']);
  });
});

describe('a comment with a mistake', () => {
  test.each([
    ['plimsoll ignore', 'plimsoll ignore=rule'],
    ['plimsoll ignroe=rule-a', 'plimsoll ignore=rule-a'],
    ['plimsoll ignore rule-a', 'plimsoll ignore=rule-a'],
    ['plimsoll ignore: rule-a, rule-b', 'plimsoll ignore=rule-a,rule-b'],
    ['plimsoll: ignore=rule-a', 'plimsoll ignore=rule-a'],
    ['plimsoll:ignore DL3006', 'plimsoll ignore=DL3006'],
    ['plimsoll-ignore rule-a', 'plimsoll ignore=rule-a'],
    ['plimsoll disable=rule-a', 'plimsoll ignore=rule-a'],
    ['plimsoll disable-next-line rule-a', 'plimsoll ignore=rule-a'],
    ['plimsoll file ignore=rule-a', 'plimsoll global ignore=rule-a'],
    ['plimsoll stage ignore=rule-a', 'plimsoll ignore=rule-a'],
    ['plimsol ignore=rule-a', 'plimsoll ignore=rule-a'],
    ['Plimsoll Ignore=rule-a', 'plimsoll ignore=rule-a'],
    ['plimsoll ignore(rule-a) -- it is wanted', 'plimsoll ignore=rule-a reason="it is wanted"'],
    ['hadolint ignore: DL3008', 'hadolint ignore=DL3008'],
    ['hadolint ignore=DL3008 it is wanted', 'hadolint ignore=DL3008 # it is wanted'],
    ['hadolint ignore=dl3008', 'hadolint ignore=DL3008'],
    ['hadolint ignore=DL3008,', 'hadolint ignore=DL3008'],
    ['hadolint disable=DL3008', 'hadolint ignore=DL3008'],
    ['hadolint ignore=', 'hadolint ignore=DL3006'],
  ])('%j is reported, and %j is meant', (comment, meant) => {
    const { kept, suppressed } = run(`FROM x\n# ${comment}\nRUN AA\n`);
    expect(kept.map(({ ruleId }) => ruleId)).toEqual(['malformed-ignore', 'rule-a']);
    expect(kept[0]?.help).toBe(`Write \`# ${meant}\`.`);
    expect(suppressed).toEqual([]);
    const hasFix = kept[0]?.fixes?.[0] !== undefined;
    expect(fixed(`FROM x\n# ${comment}\nRUN AA\n`)).toContain(hasFix ? `# ${meant}\n` : comment);
  });

  test('names no rule', () => {
    check(
      'FROM x\n# plimsoll ignore=\n^^^^^^^^^^^^^^^^^^ This comment names no rule.\n# plimsoll ignore=reason="x"\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment names no rule.\n',
    );
  });

  test('names a rule that is not there; the others count', () => {
    check('FROM x\n# plimsoll ignore=rule-aa,rule-a\n                  ^^^^^^^ There is no rule `rule-aa`.\nRUN AA\n');
    check(
      'FROM x\n# plimsoll ignore=no-such-*,rule-a\n                  ^^^^^^^^^ No rule matches `no-such-*`.\nRUN AA\n',
    );
    expect(fixed('FROM x\n# plimsoll ignore=rule-aa\n')).toBe('FROM x\n# plimsoll ignore=rule-a\n');
  });

  test('names a check that BuildKit has not', () => {
    check('# check=skip=UndefinedVr\n             ^^^^^^^^^^^ BuildKit has no check `UndefinedVr`.\nFROM x\n');
    expect(fixed('# check=skip=UndefinedVr\nFROM x\n')).toBe('# check=skip=UndefinedVar\nFROM x\n');
    check(
      '# check=skip=UndefinedVar,DL3008\n                          ^^^^^^ BuildKit has no check `DL3008`.\nFROM x\nRUN AA\n',
    );
    expect(fixed('# check=skip=DL3009\nFROM x\n')).toBe('# check=skip=LegacyKeyValueFormat\nFROM x\n');
    check(
      '# check=experimental=undefined-vr\n                     ^^^^^^^^^^^^ BuildKit has no check `undefined-vr`.\nFROM x\n',
    );
    check('FROM x\n# check=skip=ALL\n             ^^^ BuildKit has no check `ALL`.\nUSER a\n');
    expect(fixed('FROM x\n# check=skip=ALL\nUSER a\n')).toBe('FROM x\n# check=skip=all\nUSER a\n');
  });

  test('names a check that a newer BuildKit may have', () => {
    check('# check=skip=SomeNewCheck;experimental=AnotherOne\nFROM x\n');
  });

  test('has a name behind a blank, where BuildKit does not read', () => {
    check(
      '# check=skip=UndefinedVar, StageNameCasing\n                           ^^^^^^^^^^^^^^^ BuildKit reads nothing behind a blank.\nFROM x\nRUN AA\n',
    );
    check(
      'FROM x\n# check=skip=UndefinedVar ;error=true\n                          ^^^^^^^^^^^ BuildKit reads nothing behind a blank.\nRUN AA\n',
    );
    expect(fixed('FROM x\n# check=skip=UndefinedVar ;error=true\nRUN AA\n')).toContain('UndefinedVar;error=true\n');
    check('# check=skip=UndefinedVar - it is wanted, really\nFROM x\nRUN AA\n');
  });

  test('has something behind its names; they count', () => {
    check(
      'FROM x\n# plimsoll ignore=rule-a it is wanted\n                         ^^^^^^^^^^^^ Only a reason may stand behind the names.\nRUN AA\n',
    );
    expect(fixed('FROM x\n# plimsoll ignore=rule-a # it is wanted\nRUN AA\n')).toBe(
      'FROM x\n# plimsoll ignore=rule-a reason="it is wanted"\nRUN AA\n',
    );
  });

  test('is one that BuildKit does not understand', () => {
    check(
      'FROM x\n# check=skip=UndefinedVar;errors=1\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ BuildKit does not understand this comment.\nRUN x\n',
    );
    check('FROM x\n# check=skp=all\n^^^^^^^^^^^^^^^ BuildKit does not understand this comment.\nRUN x\n');
  });

  test.each([
    'plimsoll is a linter',
    'plimsoll ignores files in vendor',
    'plimsoll ignore comments go above the instruction',
    'plimsoll: ignore this',
    'Plimsoll line',
    'plimsoll reads this; see docs',
    'hadolint shell=bash',
    'hadolint ignored this once',
    'hadolint: allow the next line',
    'platform ignore list',
    'check=1',
    'check the version',
    'check=error=true',
    'platform=linux',
    'ignore=rule-a',
    'hadolint does not ignore = signs',
  ])('prose is none: %s', (comment) => check(`FROM x\n# ${comment}\nRUN x\n`));
});

test('any comment is read, its spans lie in the text, and its fixes can be applied', () => {
  const parts = [
    'plimsoll',
    'hadolint',
    'check',
    'ignore',
    'ignroe',
    'global',
    'stage',
    'skip',
    'reason',
    '=',
    ':',
    ',',
    ';',
    ' ',
    '  ',
    '"',
    '#',
    '\t',
  ];
  const words = constantFrom(
    ...parts,
    'rule-a',
    'rule-aa',
    'DL3008',
    'dl3008',
    'SC20*',
    'UndefinedVar',
    'all',
    '*',
    'é',
  );
  const comment = array(words, { maxLength: 12 }).map((some) => `#${some.join('')}`);
  assert(
    property(comment, comment, (first, second) => {
      const text = `${first}\nFROM x\n${second}\nRUN AA \\\n${first}\nBB`;
      const { kept, suppressed } = run(text);
      for (const { span, fixes = [] } of [...kept, ...suppressed]) {
        expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        for (const { edits } of fixes) expect(() => run(applyEdits(text, edits))).not.toThrow();
      }
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  `plimsoll ignore=${'a,'.repeat(30_000)}`,
  `plimsoll ignore ${'rule-a,'.repeat(9_000)}`,
  `plimsoll ignore=rule-a${' '.repeat(60_000)}x`,
  `plimsoll ignore rule-a${' '.repeat(60_000)}x`,
  `plimsoll ignore=${'A'.repeat(60_000)}`,
  `plimsoll ignore=${'*a'.repeat(30_000)}`,
  `hadolint ignore=${'DL3008 , '.repeat(7_000)}x`,
  `plimsoll${' '.repeat(60_000)}x`,
  `check=${'skip=a;'.repeat(8_000)}`,
])('a long comment is read in time: %#', (comment) => {
  expect(run(`FROM x\n# ${comment}\nRUN AA\n`).kept).not.toEqual([]);
});
