/** A map that never changes: what is added makes a new one, which has most of its entries in common with the one before. */
export interface LayeredMap<K, V> {
  readonly own: ReadonlyMap<K, V>;
  /** What `own` does not have; larger than it, so that there are few. */
  readonly below: LayeredMap<K, V> | undefined;
}

/** The map with more entries, or with other values. */
export function withEntries<K, V>(map: LayeredMap<K, V> | undefined, entries: ReadonlyMap<K, V>): LayeredMap<K, V> {
  let own = entries;
  let below = map;
  while (below !== undefined && below.own.size <= own.size) {
    own = new Map([...below.own, ...own]);
    below = below.below;
  }
  return { own, below };
}

/** The value of a key; undefined where it has none. */
export function entryOf<K, V>(map: LayeredMap<K, V> | undefined, key: K): V | undefined {
  for (let at = map; at !== undefined; at = at.below) {
    const value = at.own.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}
