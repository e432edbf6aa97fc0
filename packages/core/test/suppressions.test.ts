import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/finding/finding.js';
import { check, findingsIn, run } from './suppressing.js';

describe('our comments', () => {
  test('cover the instruction below, over blank lines and other comments', () => {
    check('FROM x\n# plimsoll ignore=rule-a\n\n# words\nRUN AA \\\n  AA BB\n     ^^ BB.\nRUN AA\n    ^^ AA.\n');
  });

  test.each([
    'plimsoll ignore=rule-a,rule-b',
    'plimsoll ignore = rule-a , rule-b',
    'plimsoll ignore=DL3008,DL3009',
    'plimsoll ignore=rule-*',
  ])('take lists, globs, codes and blanks: %s', (comment) => check(`FROM x\n#${comment}\nRUN AA BB\n`));

  test('are read together when there are several', () => {
    check('FROM x\n# plimsoll ignore=rule-a\n# plimsoll ignore=rule-b\nRUN AA BB\n');
  });

  test.each(['reason="because"', "reason='because, it is so'", 'reason=because', ''])(
    'may have a reason: %s',
    (reason) => check(`FROM x\n# plimsoll ignore=rule-a ${reason}\nRUN AA\n`),
  );

  test('cover the whole file with `global`, wherever they stand', () => {
    check('FROM x\nRUN AA\nRUN AA BB\n       ^^ BB.\n# plimsoll global ignore=rule-a\n');
  });

  test('cover the next line only inside an instruction', () => {
    check('FROM x\nRUN AA \\\n    ^^ AA.\n  # plimsoll ignore=rule-a\n  # words\n  AA \\\n  AA\n  ^^ AA.\n');
    check('FROM x\nRUN a \\\n# plimsoll ignore=rule-a\n# plimsoll ignore=rule-b\n  AA BB\n');
  });

  test('cover a heredoc with its instruction', () => check('FROM x\n# plimsoll ignore=rule-a\nRUN <<EOF\nAA\nEOF\n'));

  test('cover the comments between them and the instruction', () => {
    check('FROM x\n# plimsoll ignore=unused-ignore\n# plimsoll ignore=rule-a\nRUN x\n');
    check('FROM x\n# plimsoll global ignore=malformed-ignore\n# plimsoll ignore=rule-x\nRUN x\n');
  });

  test('hide single codes of a rule, or all of them', () => {
    check('FROM x\n# plimsoll ignore=SC2086\nRUN S86 S64\n        ^^^ S64.\n');
    check('FROM x\n# plimsoll ignore=SC20*\nRUN S86 S64\n        ^^^ S64.\n');
    check('FROM x\n# plimsoll ignore=shellcheck\nRUN S86 S64\n');
  });

  test('leave the findings as they were without any comment', () => {
    const findings = findingsIn('FROM x\nRUN AA\n');
    expect(run('FROM x\nRUN AA\n', findings)).toMatchObject({ kept: findings, suppressed: [] });
  });

  test('give the hidden findings apart', () => {
    expect(run('FROM x\n# plimsoll ignore=rule-a\nRUN AA BB\n').suppressed.map(({ ruleId }) => ruleId)).toEqual([
      'rule-a',
    ]);
  });
});

describe("hadolint's comments", () => {
  test('cover an instruction that starts on the next line', () => {
    check('FROM x\n# hadolint ignore=DL3008,DL3009 # why\nRUN AA \\\n  BB\nRUN AA\n    ^^ AA.\n');
  });

  test.each(['\n', '# words\n', '# hadolint ignore=DL3009\n'])('reach over nothing: %j', (between) => {
    const text = `FROM x\n# hadolint ignore=DL3008\n${between}RUN AA BB\n`;
    expect(run(text).suppressed.map(({ ruleId }) => ruleId)).not.toContain('rule-a');
  });

  test('mean nothing inside an instruction', () => {
    check(
      'FROM x\nRUN a \\\n# hadolint ignore=DL3008\n^^^^^^^^^^^^^^^^^^^^^^^^ This comment hides nothing.\n  AA\n  ^^ AA.\n',
    );
  });

  test('cover the file with `global`', () => check('# hadolint global ignore=DL3008\nFROM x\nRUN AA\nRUN AA\n'));

  test('cover a stage with `stage`, but not its FROM', () => {
    check(
      'FROM a\nRUN AA\n    ^^ AA.\n# hadolint stage ignore=DL3008\nFROM AA\n     ^^ AA.\nRUN AA\nFROM c\nRUN AA\n    ^^ AA.\n',
    );
    check('FROM a\nRUN AA\n    ^^ AA.\n# hadolint stage ignore=DL3008\nRUN AA\nFROM c\nRUN AA\n    ^^ AA.\n');
  });

  test('are not unused where the code is not ours', () => check('FROM x\n# hadolint ignore=DL3001\nRUN x\n'));
});

describe("BuildKit's comments", () => {
  test('cover the file as a directive', () => {
    check('# check=skip=UndefinedVar;error=true\nFROM x\nRUN AA BB\n       ^^ BB.\n');
    check('# check=skip=all # why\nFROM x\nRUN AA BB S86\n          ^^^ S86.\n');
  });

  test('cover the instruction below, over blank lines and comments', () => {
    check(
      'FROM x\n# check=skip=UndefinedVar because of this\n\n# words\nRUN AA BB\n       ^^ BB.\nRUN AA\n    ^^ AA.\n',
    );
    check('FROM x\n# Check = skip=UndefinedVar\nRUN AA\n');
    check('FROM x\n# check=\n# check=skip=UndefinedVar\n  #\nRUN AA\n');
  });

  test('are not obeyed behind another one, above an empty comment, indented, or inside an instruction', () => {
    for (const [above, inside] of [
      ['# check=skip=LegacyKeyValueFormat\n# check=skip=UndefinedVar\n', ''],
      ['# check=skip=UndefinedVar\n#\n', ''],
      ['  # check=skip=UndefinedVar\n', ''],
      ['', '# check=skip=UndefinedVar\n'],
    ]) {
      const text = `FROM x\n${above}RUN x \\\n${inside}AA\n`;
      expect(run(text).suppressed).toEqual([]);
    }
  });

  test('take no rules of other names, and tell which checks they cannot skip here', () => {
    check('FROM x\n# check=skip=rule-a\n             ^^^^^^ BuildKit has no check `rule-a`.\nRUN AA\n    ^^ AA.\n');
    check(
      'FROM x\n# check=skip=DuplicateStageName\n             ^^^^^^^^^^^^^^^^^^ BuildKit skips `DuplicateStageName` only for the whole file.\nRUN AA\n    ^^ AA.\n',
    );
  });
});

test('where another tool reports the same thing at its other end, its comment there counts', () => {
  const text = 'FROM x\n# hadolint ignore=DL3008\nRUN one\nRUN two\n';
  const [one, two] = ['one', 'two'].map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + 3 }));
  const finding: Finding = {
    ruleId: 'rule-a',
    span: two!,
    message: 'A.',
    severity: 'info',
    related: [{ span: one!, message: 'B.' }],
  };
  expect(run(text, [finding]).suppressed).toEqual([finding]);
  const ours = text.replace('hadolint', 'plimsoll');
  expect(run(ours, [finding]).suppressed).toEqual([]);
});

test('takes time in line with the text', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `# plimsoll ignore=rule-a,nothing${index}\nRUN AA\n`);
  const inside = '# plimsoll ignore=rule-a\n'.repeat(10_000);
  const text = `FROM x\n${lines.join('')}RUN x \\\n${inside}AA\n# plimsoll global ignore=rule-a\n`;
  const { kept, suppressed } = run(text);
  expect(suppressed).toHaveLength(10_001);
  expect(kept).toHaveLength(10_000);
});
