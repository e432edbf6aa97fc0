import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../src/text/edit.js';
import { editsBetween } from '../src/text/edits-between.js';

const shown = (before: string, after: string) =>
  editsBetween(before, after).map(({ span: { start, end }, text }) => [before.slice(start, end), text]);

test.each([
  ['a\nb\nc\n', 'a\nb\nc\n', []],
  ['a\nb one\nc\n', 'a\nb two\nc\n', [['one', 'two']]],
  [
    'a\nb\nc\nd\n',
    'a\nx\nb\nd\n',
    [
      ['', 'x\n'],
      ['c\n', ''],
    ],
  ],
  [
    'a one\nb one\n',
    'a two\nb two\n',
    [
      ['one', 'two'],
      ['one', 'two'],
    ],
  ],
  ['', 'a\n', [['', 'a\n']]],
  ['a\n', '', [['a\n', '']]],
  ['a', 'a\n', [['', '\n']]],
  ['a\r\n', 'a\n', [['\r\n', '\n']]],
  ['😀', '😁', [['😀', '😁']]],
])('%j becomes %j', (before, after, edits) => expect(shown(before, after)).toEqual(edits));

test('the edits make the text, whatever it is, and do not overlap', () => {
  const text = array(constantFrom('a', 'b', '\n', 'cc\n', '😀', '\r\n'), { maxLength: 40 }).map((parts) =>
    parts.join(''),
  );
  assert(
    property(text, text, (before, after) => {
      expect(applyEdits(before, editsBetween(before, after))).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test('one changed line in each ten of five thousand is one edit each', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `line ${index}\n`);
  const after = lines.map((line, index) => (index % 10 === 0 ? `x${line}` : line));
  expect(editsBetween(lines.join(''), after.join(''))).toHaveLength(500);
});

test('where nothing is left as it was, all is one edit', () => {
  const [before, after] = ['a', 'b'].map((word) =>
    Array.from({ length: 5000 }, (_, index) => `${word} ${index}\n`).join(''),
  );
  expect(applyEdits(before ?? '', editsBetween(before ?? '', after ?? ''))).toBe(after);
});
