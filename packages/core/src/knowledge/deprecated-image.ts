import { imageData } from './image-data.js';
import { familyOfRepository, sameRepository } from './image-family.js';

/** An image that should no longer be used. */
export interface DeprecatedImage {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly since?: string | undefined;
  /** Whether Docker's library no longer builds it at all. */
  readonly gone: boolean;
  /** Repositories that took its place; may be empty, and may hold a glob (`mcr.microsoft.com/dotnet/*`). */
  readonly replacement: readonly string[];
  readonly note?: string | undefined;
  /** Whether the facts are in doubt. */
  readonly uncertain: boolean;
}

/** That an image is deprecated, from Docker's library or from a known family; undefined if it is not known to be. */
export function deprecatedImage(repository: string): DeprecatedImage | undefined {
  const name = sameRepository(repository);
  const { deprecated } = imageData();
  const stored = Object.hasOwn(deprecated, name) ? deprecated[name] : undefined;
  if (stored !== undefined) return { gone: false, uncertain: false, ...stored };
  const family = familyOfRepository(name);
  if (!family?.deprecated) return undefined;
  return {
    gone: false,
    replacement: family.replacement === undefined ? [] : [family.replacement],
    note: typeof family.deprecated === 'string' ? family.deprecated : family.note,
    uncertain: false,
  };
}
