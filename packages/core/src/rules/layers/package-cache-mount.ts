import { managerGrammar } from '../../knowledge/manager-grammar.js';
import { cacheMountAdder } from '../../model/added-cache-mount.js';
import { cachingManagers, uncached } from '../../model/uncached-call.js';
import { defineRule } from '../../rule/define-rule.js';
import { callNameOf } from '../../shell/call-name.js';

export default defineRule({
  summary: 'Keep what a package manager downloads in a cache mount.',
  why: 'When a layer is built anew, all packages are downloaded again, although most are the same as last time. A cache mount keeps them from build to build, on the builder and not in the image. It needs BuildKit: other builders may not know it. There is a fix where the folder is surely the one that is used, and nothing else needs what is in it: not for `apk`, whose `--no-cache` is simpler, nor for a user other than root.',
  unfixed: 'it is not known who runs the command, where the cache lies, or what else the script does with it',
  severity: 'info',
  presets: {},
  on: { kinds: ['run'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\n',
      good: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN --mount=type=cache,target=/root/.npm npm ci\n',
    },
  ],
  *check(model) {
    const add = cacheMountAdder(model);
    const operations = cachingManagers().flatMap((manager) =>
      model.packageOperations(manager).filter(({ command }) => uncached(model, command.instruction) === command),
    );
    // A cache mount begins as `scratch`, and BuildKit would take a stage of that name.
    const isTaken = model.stages.some(({ name }) => name === 'scratch');
    for (const operation of operations.sort((a, b) => a.verb.span.start - b.verb.span.start)) {
      const { manager, stage, verb } = operation;
      if (stage.isWindows) continue;
      const { cacheMounts = [], cacheMountNeeds } = managerGrammar(manager) ?? {};
      const targets = cacheMounts.filter(({ target, when }) => target.startsWith('/') && when === undefined);
      const flags = targets.map(
        ({ target, sharing }) => `--mount=type=cache,target=${target}${sharing ? `,sharing=${sharing}` : ''}`,
      );
      const needs = cacheMountNeeds ?? targets.find((one) => one.needs !== undefined)?.needs;
      const edits = isTaken ? undefined : add(operation, flags);
      yield {
        span: verb.span,
        message: `\`${callNameOf(operation)}\` downloads all packages again whenever this layer is built anew.`,
        help:
          flags.length === 0
            ? 'Give the `RUN` a cache mount on the folder of its downloads.'
            : `Add \`${flags.join(' ')}\` to the \`RUN\`${needs === undefined ? '' : `, with \`${needs}\` before`}.`,
        fixes: edits ? [{ title: 'Add a cache mount', safety: 'suggested', edits }] : [],
      };
    }
  },
});
