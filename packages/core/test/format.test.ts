import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEdits } from '../src/format/format.js';
import { applyEdits } from '../src/text/edit.js';
import { modelOf } from './model-of.js';

const formatted = (text: string, indent = '    ') => applyEdits(text, formatEdits(modelOf(text), { indent }));

test('lines get the order that their author meant', () => {
  const text = [
    '  # words  ',
    ' FROM a  ',
    '\tRUN b && \\  ',
    'c \\',
    '      --d \\',
    '# inside',
    'e',
    '   ',
    'ENV A=1 \\',
    'B=2',
    '',
  ];
  const good = [
    '# words',
    'FROM a',
    'RUN b && \\',
    '    c \\',
    '      --d \\',
    '# inside',
    'e',
    '',
    'ENV A=1 \\',
    '    B=2',
    '',
  ];
  expect(formatted(text.join('\n'))).toBe(good.join('\n'));
  expect(formatted(text.join('\r\n'))).toBe(good.join('\r\n'));
  expect(formatted('\uFEFF FROM a\n')).toBe('\uFEFFFROM a\n');
  expect(formatted('FROM a\nRUN b && \\\nc\n', '\t')).toBe('FROM a\nRUN b && \\\n\tc\n');
});

describe('what may mean something stays', () => {
  test.each([
    ['a string over lines', 'FROM a\nRUN echo "b \\\nc" \\\n    d\n'],
    ['a word over lines', 'FROM a\nRUN apt-\\\nget update\n'],
    ['a heredoc', 'FROM a\nRUN <<E\n  b  \nc\nE\n'],
    ['a heredoc whose end has tabs', 'FROM a\nRUN <<-E\n\tb\n\tE\n'],
    ['a value over lines', 'FROM a\nENV A="b \\\nc"\n'],
    ['a script that is not understood', 'FROM a\nRUN if b; \\\nc\n'],
    ['another language', 'FROM a\nSHELL ["pwsh", "-c"]\nRUN b `\n'],
    ['a quoted test', 'FROM a\nRUN [[ "b \\\nc" = d ]]\n'],
    ['a blank behind the last escape', 'FROM a\nRUN b \\ '],
    ['a line with nothing but its escape', 'FROM a\nENV A=1 \\\n\\\nB=2\n'],
    ['a word over lines with nothing in the middle', 'FROM a\nRUN <<E\\\n\\\nRUN'],
    ['the alignment of a list', 'FROM a\nRUN apk add \\\n            curl \\\n\t\twget\n'],
    ['an exec form', 'FROM a\nCMD ["a", \\\n "b"]\n'],
  ])('%s', (_, text) => expect(formatted(text)).toBe(text));
});

const pieces = [
  'RUN',
  'ENV A=1',
  ' ',
  '  ',
  '\t',
  'a',
  '"',
  "'",
  '\\\n',
  '\\ \n',
  '\n',
  '# c\n',
  '&& ',
  ';',
  '<<E',
  'E\n',
  '`',
];

const meaning = (text: string) => [
  modelOf(text).commands.map(({ words }) => words.map((word) => word.text)),
  modelOf(text).instructions.map(({ keyword, args, heredocs }) => [
    keyword,
    // Blanks between words are the only thing that may come or go.
    args.map((arg) => (keyword === 'RUN' ? arg.replaceAll(/[ \t]+/g, ' ') : arg)),
    heredocs.map(({ content }) => content.text),
  ]),
];

test('formatting never changes what is meant, and once is enough', () => {
  const file = array(constantFrom(...pieces), { maxLength: 25 }).map((all) => `FROM a\n${all.join('')}`);
  assert(
    property(file, (text) => {
      const once = formatted(text);
      expect(meaning(once)).toEqual(meaning(text));
      expect(formatted(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});
