/**
 * Which version of a language an image runs.
 * Source: the images' tags; the packages of the distributions, collected by hand, 2026-11-21.
 */
import type { EndOfLife } from './end-of-life.js';
import { sameRepository } from './image-family.js';
import { leadingVersion } from './version-cycle.js';

/** A language whose installed packages are tied to its version. */
export type Runtime = 'python' | 'node' | 'ruby';

/** How many numbers decide: extensions of Python and Ruby are made for 3.12, those of Node.js for 24. */
const parts: Readonly<Record<Runtime, number>> = { python: 2, ruby: 2, node: 1 };

/** The version in the image of that language, `3.12` or `24`; undefined for other images and where it is not named. */
export function runtimeVersion(repository: string, tag: string, runtime: Runtime): string | undefined {
  const name = sameRepository(repository);
  if (name === runtime) {
    const version = leadingVersion(tag);
    return version.length < parts[runtime] ? undefined : version.slice(0, parts[runtime]).join('.');
  }
  const [, language, own, debian] = /^gcr\.io\/distroless\/(python|nodejs)([\d]*)-debian(\d+)$/.exec(name) ?? [];
  if (language === 'nodejs' && runtime === 'node') return own;
  return language === 'python' && runtime === 'python' ? systemPython['debian']?.[debian ?? ''] : undefined;
}

const systemPython: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  debian: { '10': '3.7', '11': '3.9', '12': '3.11', '13': '3.13' },
  ubuntu: { '18.04': '3.6', '20.04': '3.8', '22.04': '3.10', '24.04': '3.12' },
};

/** The Python that the package `python3` of a distribution brings. */
export function systemPythonVersion({ product, cycle }: EndOfLife): string | undefined {
  return systemPython[product]?.[cycle];
}
