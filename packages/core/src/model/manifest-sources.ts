import type { ShellCommand } from '../shell/command.js';
import { manifestInstallOf } from '../shell/manifest-install.js';
import { packageCallOf } from '../shell/package-calls.js';
import { valueOf } from '../text/known.js';

/** Managers that read a lock file if there is one: a glob that names nothing is no error beside one that does. */
const manifests: Readonly<Record<string, string>> = {
  go: 'go.*',
  bundle: 'Gemfile*',
  pipenv: 'Pipfile*',
  bun: 'package.json bun.lock*',
  yarn: 'package.json yarn.lock*',
  pnpm: 'package.json pnpm-lock.yaml*',
};

/** The sources of a COPY that brings what an install of a project reads and nothing else; undefined where that may be more. */
export function manifestSources(command: ShellCommand): string | undefined {
  const { manager, isPartial = true } = manifestInstallOf(command) ?? {};
  const { options = [], verb } = packageCallOf(command) ?? {};
  if (manager === undefined || isPartial) return undefined;
  const has = (...names: readonly string[]): boolean => options.some(({ name }) => names.includes(name));
  switch (manager) {
    case 'npm':
      return verb?.text === 'ci' ? 'package.json package-lock.json' : 'package*.json';
    case 'yarn':
      // Later versions have settings of their own.
      if (has('--immutable')) return undefined;
      return has('--frozen-lockfile') ? 'package.json yarn.lock' : manifests[manager];
    case 'pnpm':
      return has('--frozen-lockfile') ? 'package.json pnpm-lock.yaml' : manifests[manager];
    case 'poetry':
      return has('--no-root') ? 'pyproject.toml poetry.lock*' : undefined;
    case 'pip': {
      const files = options.filter(({ name }) => /^(?:-r|--requirement|-c|--constraint)$/.test(name));
      const names = files.map(({ value }) => (value && valueOf(value)) ?? '/');
      if (!names.every((name) => /^[\w-][\w.-]*\.txt$/.test(name))) return undefined;
      // Another one may name it in its turn.
      return names.some((name) => name !== 'requirements.txt') ? sharedGlob(names) : 'requirements.txt';
    }
    default:
      return manifests[manager];
  }
}

function sharedGlob(names: readonly string[]): string | undefined {
  return names.every((name) => name.startsWith('requirements')) ? 'requirements*.txt' : undefined;
}
