import { managerNames } from '../../knowledge/manager-grammar.js';
import { joinAll } from '../../model/join-runs.js';
import { packageKeys } from '../../model/package-keys.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';

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
    if (managerNames().every((manager) => model.packageOperations(manager, 'remove').length === 0)) return;
    const operations = managerNames().flatMap((manager) => model.packageOperations(manager, 'install', 'remove'));
    operations.sort((a, b) => a.verb.span.start - b.verb.span.start);
    const installed = new Map<string, PackageOperation>();
    const here = new Map<string, Instruction>();
    for (const operation of operations) {
      const { instruction } = operation.command;
      if (!operation.stage.isShipped || instruction.kind !== 'run' || instruction.onbuild !== undefined) continue;
      if (operation.operation === 'install') {
        const keys = packageKeys(model, operation.command);
        for (const key of [...keys.packages, keys.virtual]) {
          if (key === undefined) continue;
          if (!installed.has(key)) installed.set(key, operation);
          here.set(key, instruction);
        }
        continue;
      }
      const keys = packageKeys(model, operation.command).packages;
      const late = operation.packages.flatMap((word, at) => {
        const key = keys[at];
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
