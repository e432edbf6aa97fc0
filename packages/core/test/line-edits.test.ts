import { describe, expect, it } from 'vitest';
import { applyEdits } from '../src/text/edit.js';
import { lineBreakOf, startOfLine, withoutLines } from '../src/text/line-edits.js';
import { Source } from '../src/text/source.js';

function without(text: string, first: number, last: number): string {
  return applyEdits(text, [withoutLines(new Source('Dockerfile', text), first, last)]);
}

describe('withoutLines', () => {
  it('takes whole lines out', () => {
    expect(without('a\nb\nc\n', 2, 2)).toBe('a\nc\n');
    expect(without('a\r\nb\r\nc\r\nd', 2, 3)).toBe('a\r\nd');
    expect(without('a\nb\n', 1, 2)).toBe('');
  });

  it('keeps a byte order mark', () => {
    expect(without('\ufeffa\nb\n', 1, 1)).toBe('\ufeffb\n');
    expect(without('\ufeffa', 1, 1)).toBe('\ufeff');
    expect(without('\ufeffa\r\nb', 2, 2)).toBe('\ufeffa');
  });

  it('leaves no line break at the end of a file that had none', () => {
    expect(without('a\nb', 2, 2)).toBe('a');
    expect(without('a\r\n\r\n \r\nb\r\nc', 4, 5)).toBe('a');
    expect(without('\nb', 2, 2)).toBe('');
  });
});

describe('startOfLine', () => {
  it('stands behind a byte order mark', () => {
    const source = new Source('Dockerfile', '\ufeffa\nb');
    expect([startOfLine(source, 1), startOfLine(source, 2)]).toEqual([1, 3]);
  });
});

describe('lineBreakOf', () => {
  it('is that of the first line', () => {
    expect(['a\r\nb\n', 'a\nb\r\n', 'a', '\r\n'].map((text) => lineBreakOf(new Source('Dockerfile', text)))).toEqual([
      '\r\n',
      '\n',
      '\n',
      '\r\n',
    ]);
  });
});
