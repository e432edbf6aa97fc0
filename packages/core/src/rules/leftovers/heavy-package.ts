import { smallerPackage } from '../../knowledge/smaller-package.js';
import { compilesLater } from '../../model/compiles-later.js';
import { keptPackages } from '../../model/kept-packages.js';
import type { Model } from '../../model/model.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { startedPrograms } from '../../model/started-programs.js';
import type { Stage } from '../../model/stage.js';
import { isWorkplace } from '../../model/workplace.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { PackageWord } from '../../shell/package-call.js';
import { isKnown } from '../../text/known.js';

export default defineRule({
  summary: 'Install the small package where it will do.',
  why: 'Some packages are a name for everything: all languages, all fonts, a desktop, the tools to compile. They make an image many times as large as what it runs, for every machine that pulls it. The numbers are rough estimates, with all that a package depends on.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['run'] },
  options: {
    megabytes: option.integer({ default: 100, min: 1, description: 'From which estimate on a package is reported.' }),
    allow: option.strings({ default: [], description: 'Packages that the container needs.' }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends default-jdk\nCOPY app.jar /\nCMD ["java", "-jar", "/app.jar"]\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends default-jre-headless\nCOPY app.jar /\nCMD ["java", "-jar", "/app.jar"]\n',
    },
  ],
  *check(model, { megabytes, allow }) {
    const { finalStage, stages } = model;
    if (finalStage === undefined || isWorkplace(model, finalStage)) return;
    const shipped = stages.filter(({ isShipped }) => isShipped);
    const kept = keptPackages(model, shipped);
    const large = [...kept, ...largeWheels(model, finalStage)].flatMap(({ name, word, operation }) => {
      const found = allow.includes(name) ? undefined : smallerPackage(operation.manager, name);
      return found === undefined || found.size[0] < megabytes ? [] : [{ ...found, name, word, operation }];
    });
    const started = large.length === 0 ? undefined : startedPrograms(model, finalStage);
    // A container for work by hand has its reasons, and a script may start anything.
    const isUnknown = started === undefined || started.hasScript || compilesLater(model, kept, started.names);
    for (const { name, word, size, advice, neededBy, isLikely } of large) {
      const isNeeded = (isUnknown && isLikely) || started?.names.some((one) => neededBy.test(one));
      if (isNeeded) continue;
      yield {
        span: word.span,
        message: `\`${name}\` takes an estimated ${size[0]} to ${size[1]} MB.`,
        help: advice,
      };
    }
  },
});

/** What pip installs from where the wheels bring CUDA along. */
function largeWheels(model: Model, final: Stage) {
  const found: { readonly name: string; readonly word: PackageWord; readonly operation: PackageOperation }[] = [];
  const installs = model.packageOperations('pip', 'install').filter(({ packages }) => packages.some(isTorch));
  if (installs.length === 0) return found;
  const base = final.root.kind === 'image' ? final.root.reference.familiarName : undefined;
  if (base === undefined || /cuda|torch|rocm|nvidia|jax|gpu/.test(base) || /PIP_|UV_/.test(model.source.text))
    return found;
  for (const operation of installs) {
    const { command, options, packages, stage } = operation;
    const { instruction } = command;
    if (!stage.isShipped || stage.platform?.known === true || instruction.kind !== 'run' || instruction.onbuild)
      continue;
    if (
      options.some(({ name }) =>
        /^(-i|-f|-r|-c|--(extra-)?index-url|--find-links|--requirement|--constraint)$/.test(name),
      )
    )
      continue;
    for (const word of packages) if (isTorch(word)) found.push({ name: 'torch', word, operation });
  }
  return found;
}

function isTorch({ name, form, text }: PackageWord): boolean {
  return isKnown(name, 'torch') && form === 'name' && !text.includes('+');
}
