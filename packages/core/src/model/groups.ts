/** The items by a key, each group in their order. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The groups of some keys as one list, top to bottom. */
export function inOrder<T, K>(
  keys: readonly K[],
  groups: ReadonlyMap<K, readonly T[]>,
  placeOf: (item: T) => number,
): readonly T[] {
  let found: readonly T[] | undefined;
  let isMixed = false;
  for (const key of keys) {
    const group = groups.get(key);
    if (group === undefined) continue;
    isMixed ||= found !== undefined;
    found = found === undefined ? group : [...found, ...group];
  }
  return isMixed ? (found?.toSorted((a, b) => placeOf(a) - placeOf(b)) ?? []) : (found ?? []);
}

/** The same, each list made once. */
export function listsInOrder<T, K extends string>(
  groups: () => ReadonlyMap<K, readonly T[]>,
  placeOf: (item: T) => number,
): (keys: readonly K[]) => readonly T[] {
  const kept = new Map<string, readonly T[]>();
  return (keys) => {
    const [first] = keys;
    if (keys.length === 1 && first !== undefined) return groups().get(first) ?? [];
    const key = keys.join();
    let list = kept.get(key);
    if (list === undefined) {
      list = inOrder(keys, groups(), placeOf);
      kept.set(key, list);
    }
    return list;
  };
}
