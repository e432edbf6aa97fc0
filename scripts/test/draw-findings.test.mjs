import { expect, test } from 'vitest';
import { draw } from '../draw-findings.mjs';

const numbers = Array.from({ length: 100 }, (_, index) => index);

test('twenty findings are drawn, each once, and always the same', () => {
  const drawn = draw(numbers);
  expect(drawn).toHaveLength(20);
  expect(new Set(drawn).size).toBe(20);
  expect(drawn.slice(0, 5)).toEqual([48, 23, 97, 73, 87]);
  expect(numbers).toHaveLength(100);
});

test('all are drawn where there are fewer', () => {
  expect(draw([1, 2, 3]).toSorted()).toEqual([1, 2, 3]);
  expect(draw([])).toEqual([]);
});
