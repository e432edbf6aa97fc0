import { describe, expect, test } from 'vitest';
import { annotate, isDrawn, rowsOf, undraw, type Mark } from '../src/finding/annotate.js';
import { Source } from '../src/text/source.js';

const wide = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
const markAt = (start: number, end: number, text = 'Wrong.'): Mark => ({ span: { start, end }, text });
const draw = (text: string, ...marks: readonly Mark[]) => annotate(new Source('Dockerfile', text), marks);

describe('annotate', () => {
  test('draws under the words of a span', () => {
    expect(draw('FROM a\nRUN x\n', markAt(5, 6), markAt(7, 10))).toBe('FROM a\n     ^ Wrong.\nRUN x\n^^^ Wrong.\n');
  });

  test('gives each finding of a line its own row, by column and then by text', () => {
    expect(draw('RUN a b', markAt(6, 7, 'C.'), markAt(4, 5, 'B.'), markAt(4, 7, 'A.'))).toBe(
      'RUN a b\n    ^^^ A.\n    ^ B.\n      ^ C.',
    );
  });

  test('keeps the tabs of the line', () => {
    expect(draw('\tRUN\ta', markAt(5, 6))).toBe('\tRUN\ta\n\t   \t^ Wrong.');
  });

  test('draws a span over several lines to the end of its first line', () => {
    expect(draw('RUN a \\\n  b\n', markAt(4, 11))).toBe('RUN a \\\n    ^^^… Wrong.\n  b\n');
    expect(draw('RUN a\r\nRUN b', markAt(4, 7))).toBe('RUN a\r\n    ^… Wrong.\r\nRUN b');
  });

  test('draws an empty span, also at the end of the text, as one caret', () => {
    expect(draw('RUN a', markAt(0, 0))).toBe('RUN a\n^ Wrong.');
    expect(draw('RUN a', markAt(5, 5))).toBe('RUN a\n     ^ Wrong.');
    expect(draw('RUN a\n', markAt(6, 6))).toBe('RUN a\n\n^ Wrong.');
    expect(draw('', markAt(0, 0))).toBe('\n^ Wrong.');
  });

  test('draws a span that is only a line break', () => {
    expect(draw('RUN a\nRUN b', markAt(5, 6))).toBe('RUN a\n     ^… Wrong.\nRUN b');
  });

  test('ends its rows as the line above ends', () => {
    expect(draw('FROM a\r\nRUN x\r\n', markAt(5, 6))).toBe('FROM a\r\n     ^ Wrong.\r\nRUN x\r\n');
  });

  test('counts UTF-16 units, or what the width says', () => {
    const source = new Source('Dockerfile', 'RUN 🐳 日本 x');
    const mark = markAt(10, 11);
    expect(rowsOf(source, [mark])[0]?.indent).toBe(' '.repeat(10));
    expect(rowsOf(source, [mark], wide)[0]?.indent).toBe(' '.repeat(12));
    expect(rowsOf(source, [markAt(4, 6)], wide)[0]?.carets).toBe('^^');
  });

  test('is undone by undraw', () => {
    for (const text of ['', '\n', 'FROM a', 'FROM a\nRUN b \\\n\tc\n', 'FROM a\r\nRUN b\r\n', 'FROM a\r\nRUN b']) {
      const marks = Array.from({ length: text.length + 1 }, (_, start) => markAt(start, text.length));
      expect(undraw(draw(text, ...marks))).toBe(text);
    }
  });

  test('grows with the text and the marks', () => {
    const text = 'RUN a\n'.repeat(20_000);
    const marks = Array.from({ length: 20_000 }, (_, line) => markAt(line * 6, line * 6 + 3));
    expect(draw(text, ...marks)).toBe('RUN a\n^^^ Wrong.\n'.repeat(20_000));
  });
});

test.each(['^', '  ^^ Wrong.', '\t ^', '^^… Wrong.', '^… Wrong.\r'])('a drawn row: %j', (line) =>
  expect(isDrawn(line)).toBe(true),
);

test.each(['', 'a ^', '^a', '^^x', '# ^', '…', '^…x'])('no drawn row: %j', (line) => expect(isDrawn(line)).toBe(false));
