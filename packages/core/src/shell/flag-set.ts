import { once } from '../text/once.js';

/** Flags separated by spaces as a set, made on first use. */
export function flagSet(flags: string): () => ReadonlySet<string> {
  return once(() => new Set(flags.split(' ')));
}
