import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';

/** Package managers that only a distribution with that shell has: bash is essential to Debian, and base to the others. */
const shellOf: Readonly<Record<string, string>> = {
  'apt-get': '/bin/bash',
  apt: '/bin/bash',
  dnf: '/bin/bash',
  microdnf: '/bin/bash',
  yum: '/bin/bash',
  zypper: '/bin/bash',
  apk: '/bin/ash',
};

/** A shell of the stage's base that knows pipefail, as SHELL names it; undefined where nobody knows one. The `sh` of Debian does not know it. */
export function pipefailShell({ commandsOf }: Pick<Model, 'commandsOf'>, stage: Stage): string | undefined {
  const { root } = stage;
  const facts = root.kind === 'image' ? root.facts : undefined;
  if (facts?.os?.sh === 'busybox') return '/bin/ash';
  if (facts?.has.has('bash') === true) return '/bin/bash';
  if (facts?.os !== undefined || root.kind === 'scratch' || stage.isWindows) return undefined;
  // What an unknown base is, its own package manager says.
  const runs = lineageOf(stage).flatMap(({ instructions }) => instructions.filter(({ kind }) => kind === 'run'));
  const used = runs
    .flatMap(commandsOf)
    .filter(({ nesting, connector }) => nesting.length === 0 && connector !== 'or')
    .flatMap(({ name = '' }) => (Object.hasOwn(shellOf, name) ? (shellOf[name] ?? []) : []));
  return new Set(used).size === 1 ? used[0] : undefined;
}
