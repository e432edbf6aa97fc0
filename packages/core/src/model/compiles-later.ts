import { valueOf } from '../text/known.js';
import type { KeptPackage } from './kept-packages.js';
import type { Model } from './model.js';

/** Programs and packages with which code is compiled while the container runs. */
const later = {
  programs:
    /^(Rscript|R|octave|julia|gcc|g\+\+|make|cmake|cargo|rustc|go|mvn|gradle|ant|dub|nim|crystal|v|ghc|stack|mix|elixir|ccache|distccd)$/,
  packages:
    /^(r-base.*|octave|julia|ccache|distcc|torch|triton|cython|pystan|cmdstanpy|prophet|pytensor|theano|cupy.*|pycuda|numba|jax|tensorflow)$/i,
};

/** Whether the container may compile for itself: by a program that it starts, by a package of the distribution that stays, or by one of Python's. */
export function compilesLater(
  { packageOperations }: Pick<Model, 'packageOperations'>,
  kept: readonly KeptPackage[],
  started: readonly string[],
): boolean {
  if (started.some((name) => later.programs.test(name))) return true;
  if (kept.some(({ name }) => later.packages.test(name))) return true;
  return packageOperations('pip', 'install').some(({ packages }) =>
    packages.some(({ name }) => later.packages.test(valueOf(name) ?? '')),
  );
}
