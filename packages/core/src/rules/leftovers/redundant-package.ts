import { isInImage } from '../../knowledge/packages-of-image.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { droppedPackages } from '../../model/dropped-packages.js';
import { keptPackages, type KeptPackage } from '../../model/kept-packages.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { stagesOption } from '../../rule/stages-option.js';
import { isKnown } from '../../text/known.js';

export default defineRule({
  summary: 'Do not install what the base image has.',
  why: 'A package that the base has makes the `RUN` longer and no image better. One that brings a second Python, Node.js or Java beside that of the base does harm: it takes its room again, and programs may find the wrong one.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['run'] },
  options: {
    stages: stagesOption,
    allow: option.strings({ default: [], description: 'Packages that may be named again.' }),
  },
  examples: [
    {
      bad: 'FROM python:3.14-bookworm\nRUN apt-get update && apt-get install -y --no-install-recommends git libpq-dev libsnappy-dev\n',
      good: 'FROM python:3.14-bookworm\nRUN apt-get update && apt-get install -y --no-install-recommends libsnappy-dev\n',
    },
  ],
  *check(model, { stages, allow }) {
    const wanted = model.stages.filter(({ isShipped, isBuilt }) => isShipped || (stages === 'all' && isBuilt));
    const removed = new Set(
      ['apt-get', 'apt', 'apk', 'dnf', 'yum', 'microdnf'].flatMap((manager) =>
        model.packageOperations(manager, 'remove').flatMap(({ packages }) => packages.map(({ text }) => text)),
      ),
    );
    const calls = new Map<PackageOperation, { readonly found: KeptPackage; readonly isSecond: boolean }[]>();
    for (const found of keptPackages(model, wanted)) {
      const { name, word, operation } = found;
      const facts = factsOf(operation.stage);
      const isPlain = isKnown(word.pin, null) && word.form === 'name' && !allow.includes(name) && !removed.has(name);
      const reason = facts && isPlain ? isInImage(facts, operation.manager, name) : undefined;
      if (reason === undefined) continue;
      calls.set(operation, [...(calls.get(operation) ?? []), { found, isSecond: reason === 'second' }]);
    }
    for (const [operation, all] of calls) {
      const { stage } = operation;
      const [{ from }] = lineageOf(stage) as [Stage];
      const base = from.image?.text ?? 'the base image';
      for (const isSecond of [false, true]) {
        const [first, ...others] = all.flatMap((one) => (one.isSecond === isSecond ? [one.found] : []));
        if (first === undefined) continue;
        const names = [first, ...others]
          .slice(0, 3)
          .map(({ name }) => `\`${name}\``)
          .join(', ');
        const more = others.length > 2 ? ' and more' : '';
        const edits = isSecond ? undefined : droppedPackages(model, operation, [first, ...others]);
        yield {
          span: first.word.span,
          message: isSecond
            ? `${names}${more} ${others.length > 0 ? 'come' : 'comes'} beside what \`${base}\` has for the same.`
            : `\`${base}\` has ${names}${more}.`,
          help: 'Leave it out.',
          related: others.map(({ name, word: { span } }) => ({ span, message: `\`${name}\` too.` })),
          fixes: edits ? [{ title: 'Leave out what is there', safety: 'suggested', edits }] : [],
        };
      }
    }
  },
});

/** What is known of the base, where no variable gives its name: another one may not have the same. */
function factsOf({ root }: Stage) {
  return root.kind === 'image' && !root.fromVariables ? root.facts : undefined;
}
