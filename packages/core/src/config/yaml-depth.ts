import type { CST } from './yaml.js';

/** The offset of the first token that lies deeper than `deepest`: the library goes down by recursion, which could end the process. */
export function tooDeepAt(tokens: Iterable<CST.Token>, deepest: number): number | undefined {
  const waiting = Array.from(tokens, (token) => ({ token, depth: 0 }));
  for (let last = waiting.pop(); last !== undefined; last = waiting.pop()) {
    const { token, depth } = last;
    if (depth > deepest) return token.offset;
    const inner: readonly (CST.Token | null | undefined)[] = [
      ...('value' in token ? [token.value] : []),
      ...('items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : []),
    ];
    for (const token of inner) if (token !== null && token !== undefined) waiting.push({ token, depth: depth + 1 });
  }
  return undefined;
}
