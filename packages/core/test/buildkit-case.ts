import { readdirSync, readFileSync } from 'node:fs';
import type { Verdict } from './buildkit-verdict.js';
import type { GeneratedBuild } from './dockerfile-arbitrary.js';

/**
 * A build and what `docker build --check` said about it, recorded from BuildKit itself: where it failed, `found` is what
 * BuildKit saw until then.
 */
export type BuildkitCase = GeneratedBuild & Verdict;

const folder = new URL('buildkit-cases/', import.meta.url);

/** The cases by the name of their file. */
export function buildkitCases(): readonly (readonly [string, readonly BuildkitCase[]])[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => [
      name.replace(/\.json$/, ''),
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as readonly BuildkitCase[],
    ]);
}
