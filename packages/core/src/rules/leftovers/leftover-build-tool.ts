import { toolKind } from '../../knowledge/packages.js';
import { buildUses } from '../../model/build-uses.js';
import { compilesLater } from '../../model/compiles-later.js';
import { keptPackages, type KeptPackage } from '../../model/kept-packages.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { startedPrograms } from '../../model/started-programs.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

/** Tools that only compile, and those that a start script may well call. */
const compiler = /^(metapackage|gcc|g\+\+|gfortran|clang|cmake|ninja|meson|autotools|bison flex|dpkg-dev|swig|nasm)$/;
const driver = /^(make|rust|go|java build)$/;

/** Programs that compile: by themselves, and extensions for what they install. */
const compiles =
  /^(gcc|g\+\+|cc|c\+\+|clang|clang\+\+|make|cmake|qmake|ninja|meson|configure|autoreconf|autogen\.sh|cargo|go|mvn|gradle|ant|luarocks|opam|cpanm?|raco|nimble|shards|stack|cabal|dune|zig)$/;
const compilesExtensions =
  /^(pip[\d.]*|uv|poetry|pipenv|python[\d.]*|gem|bundle|npm|yarn|pnpm|node-gyp|pecl|phpize|docker-php-ext-install)$/;

export default defineRule({
  summary: 'Do not leave compilers and build tools in the image.',
  why: 'What compiles a program is not needed to run it. Compilers and what they bring along are often bigger than the program itself, have to be patched, and let an intruder build what is missing.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { others: ['DF011'] },
  on: { kinds: ['run'] },
  options: { allow: option.strings({ default: [], description: 'Packages that the container needs.' }) },
  examples: [
    {
      bad: 'FROM debian:13\nCOPY . /src\nRUN apt-get update && apt-get install -y gcc make && make -C /src install\nCMD ["app"]\n',
      good: 'FROM gcc:15 AS build\nCOPY . /src\nRUN make -C /src install\nFROM debian:13\nCOPY --from=build /usr/local /usr/local\nCMD ["app"]\n',
    },
  ],
  *check(model, { allow }) {
    const { finalStage, stages } = model;
    const facts = finalStage?.root.kind === 'image' ? finalStage.root.facts : undefined;
    if (finalStage === undefined || facts === undefined || facts.has.has('gcc')) return;
    const shipped = stages.filter(({ isShipped }) => isShipped);
    const kept = keptPackages(model, shipped);
    const started = kept.some(isForBuilding) ? startedPrograms(model, finalStage) : undefined;
    if (started === undefined || compilesLater(model, kept, started.names)) return;
    // A start script may build what the RUNs build, but hardly what a package manager does.
    const isBuild = (name: string): boolean =>
      compilesExtensions.test(name) || (compiles.test(name) && !started.hasScript);
    if (![...buildUses(model, shipped).keys()].some(isBuild)) return;
    const calls = new Map<PackageOperation, KeptPackage[]>();
    for (const found of kept) {
      const { name, operation } = found;
      const { concept = '' } = toolKind(operation.manager, name) ?? {};
      const isTool = compiler.test(concept) || (driver.test(concept) && !started.hasScript);
      if (isTool && !allow.includes(name)) calls.set(operation, [...(calls.get(operation) ?? []), found]);
    }
    for (const [first, ...others] of calls.values()) {
      if (first === undefined) continue;
      const names = [first, ...others].slice(0, 3).map(({ name }) => `\`${name}\``);
      const more = others.length > 2 ? ' and more' : '';
      yield {
        span: first.word.span,
        message: `What the container runs does not compile, but ${names.join(', ')}${more} ${others.length > 0 ? 'stay' : 'stays'} in the image.`,
        help: 'Compile in a stage of its own and copy the result, or remove the tools in the same `RUN`.',
        related: others.map(({ name, word: { span } }) => ({ span, message: `\`${name}\` stays too.` })),
      };
    }
  },
});

function isForBuilding({ name, operation: { manager } }: KeptPackage): boolean {
  const concept = toolKind(manager, name)?.concept;
  return concept !== undefined && (compiler.test(concept) || driver.test(concept));
}
