import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { latestWins } from '../src/latest-wins.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A task that takes some milliseconds, and when it began. */
function slow(milliseconds: number) {
  const begun: number[] = [];
  const start = performance.now();
  const task = () => {
    begun.push(performance.now() - start);
    return new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  };
  return { begun, repeated: latestWins(task) };
}

test('the first request runs at once', () => {
  const { begun, repeated } = slow(10);
  repeated.request();
  expect(begun).toEqual([0]);
});

test('requests during a run are one run after it', async () => {
  const { begun, repeated } = slow(20);
  for (let count = 0; count < 5; count++) repeated.request();
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toHaveLength(2);
});

test('a run waits for a pause of one and a half times the length of the last', async () => {
  const { begun, repeated } = slow(20);
  repeated.request();
  for (let count = 0; count < 5; count++) {
    await vi.advanceTimersByTimeAsync(21);
    repeated.request();
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toEqual([0, 5 * 21 + 30]);
});

test('a request after a pause runs at once again', async () => {
  const { begun, repeated } = slow(20);
  repeated.request();
  await vi.advanceTimersByTimeAsync(1000);
  repeated.request();
  expect(begun).toEqual([0, 1000]);
});

test('requests without a pause push the run away, for half a second at most', async () => {
  const { begun, repeated } = slow(40);
  for (let count = 0; count < 120; count++) {
    repeated.request();
    await vi.advanceTimersByTimeAsync(10);
  }
  const gaps = begun.slice(1).map((at, index) => at - (begun[index] ?? 0));
  expect(gaps.length).toBeGreaterThan(1);
  for (const gap of gaps) expect(gap).toBeLessThanOrEqual(550);
});

test('a slow run does not delay the next by more than 80 ms', async () => {
  const { begun, repeated } = slow(300);
  repeated.request();
  await vi.advanceTimersByTimeAsync(290);
  repeated.request();
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun).toEqual([0, 370]);
});

test('nothing runs after the stop', async () => {
  const { begun, repeated } = slow(20);
  repeated.request();
  repeated.request();
  repeated.stop();
  repeated.request();
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toEqual([0]);
});
