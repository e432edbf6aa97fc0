import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { entryOf, withEntries, type LayeredMap } from '../src/text/layered-map.js';

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

test('is a map that keeps what it was', () => {
  assert(
    property(array(array(tuple(constantFrom(...keys), integer()))), (steps) => {
      const maps: (readonly [LayeredMap<string, number> | undefined, ReadonlyMap<string, number>])[] = [];
      let map: LayeredMap<string, number> | undefined;
      let plain = new Map<string, number>();
      for (const step of steps) {
        map = withEntries(map, new Map(step));
        plain = new Map([...plain, ...step]);
        maps.push([map, plain]);
      }
      for (const [layered, expected] of maps) {
        expect(keys.map((key) => entryOf(layered, key))).toEqual(keys.map((key) => expected.get(key)));
      }
    }),
  );
});

test('has few layers', () => {
  let map: LayeredMap<number, number> | undefined;
  for (let key = 0; key < 5000; key += 1) map = withEntries(map, new Map([[key, key]]));
  let layers = 0;
  for (let at = map; at !== undefined; at = at.below) layers += 1;
  expect(layers).toBeLessThan(14);
});
