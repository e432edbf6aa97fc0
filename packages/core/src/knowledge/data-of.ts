import { once } from '../text/once.js';

/**
 * The facts in a generated module, parsed when they are first asked for and never again.
 * The caller names the type: the generator writes the text, and a test reads all of it.
 */
export function dataOf<T>(json: string): () => T {
  return once(() => JSON.parse(json) as T);
}
