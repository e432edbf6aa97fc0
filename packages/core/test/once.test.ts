import { describe, expect, it } from 'vitest';
import { once, oncePer, oncePerPart, oncePerText } from '../src/text/once.js';

/** A function that answers with its arguments, and how often it was called. */
function counting() {
  let count = 0;
  const answer = (...given: readonly unknown[]): unknown => {
    count++;
    return given.at(-1) === 'nothing' ? undefined : given;
  };
  return { answer, count: () => count };
}

describe('an answer is given once', () => {
  it('at all', () => {
    const { answer, count } = counting();
    const kept = once(() => answer('nothing'));
    expect([kept(), kept(), count()]).toEqual([undefined, undefined, 1]);
  });

  it('for each object', () => {
    const { answer, count } = counting();
    const kept = oncePer(answer);
    const [a, b] = [{}, {}];
    expect(kept(a)).toBe(kept(a));
    expect(kept(b)).not.toBe(kept(a));
    expect(count()).toBe(2);
  });

  it('for each part of each object, also where it is undefined', () => {
    const { answer, count } = counting();
    const kept = oncePerPart(answer);
    const [a, b] = [{}, {}];
    expect(kept(a, 1)).toBe(kept(a, 1));
    expect([kept(a, 'nothing'), kept(a, 'nothing'), kept(b, 1)]).toEqual([undefined, undefined, [b, 1]]);
    expect(count()).toBe(3);
  });

  it('for each text, of which only so many are kept', () => {
    const { answer, count } = counting();
    const kept = oncePerText(answer);
    for (let pass = 0; pass < 2; pass++) for (let at = 0; at < 1000; at++) kept(`${at}`);
    expect(count()).toBe(1000);
    for (let at = 0; at < 10_000; at++) kept(`other ${at}`);
    kept('0');
    expect(count()).toBe(11_001);
  });
});
