import { managerNames } from '../../knowledge/manager-grammar.js';
import { packageFamilyOf } from '../../knowledge/package-family.js';
import { joinAll } from '../../model/join-runs.js';
import type { Model } from '../../model/model.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { shellValue } from '../../model/shell-value.js';
import { defineRule } from '../../rule/define-rule.js';
import type { PackageWord } from '../../shell/package-call.js';
import type { Instruction } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Remove packages in the layer that installs them.',
  why: 'A layer is never changed again: packages that a later `RUN` removes are only hidden. They are still stored, pushed and pulled with the image, whose size grows by the removal itself. There is a fix for `RUN`s that follow one another.',
  unfixed: 'the two are in different stages, or something between them needs the other order',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['run'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14-slim\nRUN apt-get update && apt-get install -y gcc\nRUN pip install --no-cache-dir uwsgi\nRUN apt-get purge -y --auto-remove gcc\n',
      good: 'FROM python:3.14-slim\nRUN apt-get update && apt-get install -y gcc && \\\n    pip install --no-cache-dir uwsgi && \\\n    apt-get purge -y --auto-remove gcc\n',
    },
  ],
  *check(model) {
    const operations = managerNames().flatMap((manager) => model.packageOperations(manager, 'install', 'remove'));
    if (!operations.some(({ operation }) => operation === 'remove')) return;
    operations.sort((a, b) => a.verb.span.start - b.verb.span.start);
    const installed = new Map<string, PackageOperation>();
    const here = new Map<string, Instruction>();
    for (const operation of operations) {
      const { instruction } = operation.command;
      if (!operation.stage.isShipped || instruction.kind !== 'run' || instruction.onbuild !== undefined) continue;
      if (operation.operation === 'install') {
        for (const key of installedBy(operation, model)) {
          if (!installed.has(key)) installed.set(key, operation);
          here.set(key, instruction);
        }
        continue;
      }
      const late = operation.packages.flatMap((word) => {
        const key = keyOf(operation, word, model);
        const by = key === undefined ? undefined : installed.get(key);
        installed.delete(key ?? '');
        // What the same RUN installs as well it may need for itself.
        return by === undefined || here.get(key ?? '') === instruction ? [] : [{ word, by }];
      });
      const [first] = late;
      if (first === undefined) continue;
      const edits = joinAll(model, first.by.command.instruction, instruction);
      const names = late.slice(0, 3).map(({ word }) => `\`${word.text}\``);
      yield {
        span: first.word.span,
        message: `An earlier layer holds ${names.join(', ')}${late.length > 3 ? ' and more' : ''}: removing ${late.length > 1 ? 'them' : 'it'} here frees nothing.`,
        help: 'Install, use and remove in one `RUN`, or do this work in a stage of its own and copy the result.',
        related: [{ span: first.by.verb.span, message: 'It is installed here.' }],
        fixes: edits ? [{ title: 'Join the `RUN`s', safety: 'suggested', edits }] : [],
      };
    }
  },
});

/** What the call puts there: its packages, and the name of a virtual package for all of them. */
function installedBy(operation: PackageOperation, model: Model): readonly string[] {
  const keys = operation.packages.flatMap((word) => keyOf(operation, word, model) ?? []);
  const virtual = operation.options.find(({ name }) => name === '-t' || name === '--virtual');
  const name = virtual?.value === undefined ? undefined : valueOf(virtual.value);
  return operation.manager === 'apk' && name !== undefined ? [...keys, `apk ${name}`] : keys;
}

/** A variable of ENV or ARG stands for the same packages wherever it is written; one of the shell does not. */
function keyOf({ manager, command }: PackageOperation, word: PackageWord, model: Model): string | undefined {
  const name = valueOf(word.name) ?? valueOf(shellValue(model, word, command.instruction));
  return name && `${manager === 'dpkg' ? 'apt' : (packageFamilyOf(manager) ?? manager)} ${name}`;
}
