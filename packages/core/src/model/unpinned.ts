import type { PackageWord } from '../shell/package-call.js';
import { isKnown, valueOf } from '../text/known.js';

/** The packages of one call that have no version: the first of them, and all of them in words. */
export interface Unpinned {
  readonly first: PackageWord;
  /** `curl`, or `curl` and 2 more, with the verb: "`curl` has", "`curl` and 2 more have". */
  readonly have: string;
}

/**
 * What of a call has no version although its name is known and not among `allowed`; undefined where all have one.
 * `isFloating` tells which URLs have none either.
 */
export function unpinned(
  packages: readonly PackageWord[],
  isAllowed: (name: string) => boolean,
  isFloating?: (url: string) => boolean,
): Unpinned | undefined {
  const open = packages.filter(({ name, pin, form, value }) =>
    form === 'name'
      ? isKnown(pin, null) && !isAllowed(valueOf(name) ?? '')
      : form === 'url' && isFloating?.(valueOf(value) ?? '') === true,
  );
  const [first] = open;
  if (first === undefined) return undefined;
  const more = open.length - 1;
  return { first, have: `\`${valueOf(first.name) ?? first.text}\`${more > 0 ? ` and ${more} more have` : ' has'}` };
}
