import { managerGrammar, managerNames } from '../../knowledge/manager-grammar.js';
import { cacheMountAdder } from '../../model/added-cache-mount.js';
import { avoidsCache } from '../../model/avoids-cache.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { defineRule } from '../../rule/define-rule.js';
import { callNameOf } from '../../shell/call-name.js';
import { valueOf } from '../../text/known.js';

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
    const managers = managerNames().filter((name) => managerGrammar(name)?.cacheMounts.length !== 0);
    const operations = managers.flatMap((manager) => model.packageOperations(manager));
    const cleans = operations.filter(({ operation }) => operation === 'clean').map(({ command }) => command);
    const deletes = model
      .commandsNamed('rm', 'find', 'apt-get', 'apt')
      .filter(({ args }) => args.some(({ text }) => cache.test(text)));
    const add = cacheMountAdder(model);
    // One finding for a RUN; none where its author empties the cache, which is another way to the same end.
    const done = new Set([...cleans, ...deletes].map(({ instruction }) => instruction));
    // A cache mount begins as `scratch`, and BuildKit would take a stage of that name.
    const isTaken = model.stages.some(({ name }) => name === 'scratch');
    for (const operation of operations.sort((a, b) => a.verb.span.start - b.verb.span.start)) {
      const { command, manager, stage, verb } = operation;
      const { instruction } = command;
      if (!fetches(operation) || instruction.kind !== 'run' || stage.isWindows || done.has(instruction)) continue;
      done.add(instruction);
      const mounts = model.mountsOf(instruction);
      if (mounts.some(({ type }) => /^(cache|tmpfs)$/.test(valueOf(type) ?? 'cache'))) continue;
      if (instruction.onbuild !== undefined || avoidsCache(operation, model)) continue;
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

const cache = /cache|\/lists|\.npm|\.m2|\.gradle|^dist-?clean$/i;

/** Whether it downloads: installs of what is there already do not. */
function fetches({ operation, packages, options, manager }: PackageOperation): boolean {
  const offline = managerGrammar(manager)?.offline ?? [];
  if (options.some(({ name }) => name === '--offline' || offline.includes(name))) return false;
  if (packages.length > 0 && packages.every(({ form }) => form === 'path')) return false;
  return /^(install|ci|require|download)$/.test(operation);
}
