import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Linter } from '@plimsoll/core';
import type { Fixing } from '../arguments/arguments.js';
import type { Fixer } from '../lint-all.js';
import type { World } from '../world.js';
import { sameFiles } from './same-files.js';
import { settle } from './settle.js';

/** What fixing these paths takes, and the paths themselves: for a diff, each file once. */
export function createFixer(
  paths: readonly string[],
  { consent, dryRun }: Fixing,
  linter: Linter,
  world: World,
): { readonly paths: readonly string[]; readonly fixer: Fixer } {
  if (dryRun) {
    return { paths: distinct(paths, world.cwd), fixer: { consent, settle: (_, outcome) => Promise.resolve(outcome) } };
  }
  const { again, hardLinks } = sameFiles(paths, world.cwd);
  world.deferSignals?.();
  return {
    paths,
    fixer: {
      consent,
      again,
      settle: (path, outcome) => settle(path, outcome, hardLinks.get(path) ?? [], linter, world),
    },
  };
}

/** The paths without links to files that stand before them. */
function distinct(paths: readonly string[], cwd: string): readonly string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const real = path === '-' ? path : realPath(resolve(cwd, path));
    const isNew = !seen.has(real);
    seen.add(real);
    return isNew;
  });
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
