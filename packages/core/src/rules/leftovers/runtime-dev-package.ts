import { toolKind } from '../../knowledge/packages.js';
import { runtimeLibrary } from '../../knowledge/runtime-library.js';
import { buildUses } from '../../model/build-uses.js';
import { compilesLater } from '../../model/compiles-later.js';
import { keptPackages, type KeptPackage } from '../../model/kept-packages.js';
import type { Model } from '../../model/model.js';
import type { PackageOperation } from '../../model/package-operations.js';
import type { Stage } from '../../model/stage.js';
import { startedPrograms } from '../../model/started-programs.js';
import { isWorkplace } from '../../model/workplace.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

/** Programs that compile extensions; what they need at run time is the library alone. */
const compiles = /^(pip[\d.]*|uv|poetry|pipenv|python[\d.]*|gem|bundle|npm|yarn|pnpm|pecl|docker-php-ext-install)$/;

export default defineRule({
  summary: 'Install the library, not the package to compile with it.',
  why: 'A `-dev` or `-devel` package has headers and static libraries, and brings the same of all that it depends on. A running program needs none of them: the library itself is a package of its own, and much smaller.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['run'] },
  options: { allow: option.strings({ default: [], description: 'Packages that the container needs.' }) },
  examples: [
    {
      bad: 'FROM python:3.14 AS build\nRUN pip install --prefix=/install psycopg2\nFROM python:3.14-slim\nRUN apt-get update && apt-get install -y --no-install-recommends libpq-dev\nCOPY --from=build /install /usr/local\nCMD ["python", "-m", "app"]\n',
      good: 'FROM python:3.14 AS build\nRUN pip install --prefix=/install psycopg2\nFROM python:3.14-slim\nRUN apt-get update && apt-get install -y --no-install-recommends libpq5\nCOPY --from=build /install /usr/local\nCMD ["python", "-m", "app"]\n',
    },
  ],
  *check(model, { allow }) {
    const { finalStage, stages } = model;
    if (finalStage === undefined || finalStage.root.kind === 'unknown' || isWorkplace(model, finalStage)) return;
    // Where the base has a compiler, it is the base that has to change.
    if (finalStage.root.kind === 'image' && finalStage.root.facts?.has.has('gcc') !== false) return;
    const shipped = stages.filter(({ isShipped }) => isShipped);
    const kept = keptPackages(model, shipped);
    const found = kept.filter(
      ({ name, operation }) => !allow.includes(name) && isForCompiling(name, operation.manager),
    );
    const started = found.length === 0 ? undefined : startedPrograms(model, finalStage);
    if (started === undefined || compilesLater(model, kept, started.names)) return;
    if (started.hasScript && !takesResults(model, finalStage) && !compilesHere(model, shipped)) return;
    const calls = new Map<PackageOperation, KeptPackage[]>();
    for (const one of found) calls.set(one.operation, [...(calls.get(one.operation) ?? []), one]);
    for (const [first, ...others] of calls.values()) {
      if (first === undefined) continue;
      const names = [first, ...others].slice(0, 3).map(({ name }) => `\`${name}\``);
      const library = runtimeLibrary(first.operation.manager, first.name);
      yield {
        span: first.word.span,
        message: `What the container runs does not need ${names.join(', ')}${others.length > 2 ? ' and more' : ''}: only a compiler does.`,
        help: `Compile in a stage of its own, and install only the library${library === undefined ? '' : `, here \`${library}\`,`} in this one.`,
        related: others.map(({ name, word: { span } }) => ({ span, message: `\`${name}\` is for compiling too.` })),
      };
    }
  },
});

/** Headers and what is linked; compilers are not meant, and Debian's `make-dev` is none. */
function isForCompiling(name: string, manager: string): boolean {
  if (!/-(dev|devel)(-bin)?$/.test(name)) return false;
  const { concept = '' } = toolKind(manager, name) ?? {};
  return (
    !/^(dpkg-dev|metapackage|node|gcc|clang)$/.test(concept) &&
    !/^(llvm|gcc|g\+\+|clang|java|kernel|udev|docker)\b/.test(name)
  );
}

function takesResults({ instructionsOf, stageOf }: Model, final: Stage): boolean {
  return instructionsOf('copy').some(
    (copy) => stageOf(copy) === final && copy.flags.some(({ name }) => name === 'from'),
  );
}

function compilesHere(model: Model, shipped: readonly Stage[]): boolean {
  return [...buildUses(model, shipped).keys()].some((name) => compiles.test(name));
}
