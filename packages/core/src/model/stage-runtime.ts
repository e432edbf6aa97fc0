import { glibcVersion } from '../knowledge/glibc.js';
import { distributionOf } from '../knowledge/os-of-tag.js';
import { runtimeVersion, systemPythonVersion, type Runtime } from '../knowledge/runtime-version.js';
import { keptPackages } from './kept-packages.js';
import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';

/** The version of a language in the image of a stage, by its base or the package of its distribution; undefined where it is not known. */
export function runtimeOfStage(model: Model, stage: Stage, runtime: Runtime): string | undefined {
  const { root } = stage;
  if (root.kind !== 'image' || root.reference.tag === undefined)
    return root.kind === 'image' ? runtimeVersion(root.reference.familiarName, '', runtime) : undefined;
  const { familiarName, tag } = root.reference;
  const own = runtimeVersion(familiarName, tag, runtime);
  const release = own === undefined && runtime === 'python' ? distributionOf(familiarName, tag, root.facts) : undefined;
  if (release === undefined || !keptPackages(model, lineageOf(stage)).some(({ name }) => name === 'python3'))
    return own;
  return systemPythonVersion(release);
}

/** The version of the GNU C library in the image of a stage; undefined where there is none, or it is not known. */
export function glibcOfStage({ root }: Stage): string | undefined {
  if (root.kind !== 'image') return undefined;
  const { familiarName, tag = 'latest' } = root.reference;
  const debian = /^gcr\.io\/distroless\/\w+-debian(\d+)$/.exec(familiarName)?.[1];
  if (debian !== undefined) return glibcVersion('debian', debian);
  const release = distributionOf(familiarName, tag, root.facts);
  return release && glibcVersion(release.product, release.cycle);
}
