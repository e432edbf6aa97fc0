import { leftoverCaches, type PackageCache } from '../../model/leftover-caches.js';
import { classicYarn, yarnNeeds } from '../../model/yarn-version.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { stagesOption } from '../../rule/stages-option.js';

const clean = 'yarn cache clean';

const cache: PackageCache = {
  managers: ['yarn'],
  cleaners: ['yarn'],
  folder: /\.cache(["'*/]*$|\/["']?yarn)|yarn[-_/. ]?cache|yarn\/berry|\{[^{}]*\b\.?cache|\$\{?\w*cache/i,
  elsewhere: /^--(cache-folder|global-folder)=/,
};

export default defineRule({
  summary: "Clean yarn's cache in the RUN that fills it.",
  why: '`yarn` keeps each package that it downloads in its cache, so that a later call need not fetch it again. In an image there is no later call: the cache makes it larger by as much as all packages together. A later `RUN` only hides it: the layer below keeps its size.',
  unfixed: 'the command is not run by a shell',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    hadolint: { DL3060: { level: 'info', options: { versions: 'all' } } },
    others: ['DF055'],
  },
  on: { commands: ['yarn'] },
  options: {
    stages: stagesOption,
    versions: option.choice({
      default: 'classic',
      choices: ['classic', 'all'],
      description:
        'Look only where yarn is surely of version 1, or at all versions, though the app may run from the cache of a later one.',
    }),
  },
  examples: [
    {
      bad: 'FROM node:22\nCOPY package.json yarn.lock ./\nRUN yarn install --frozen-lockfile\n',
      good: `FROM node:22\nCOPY package.json yarn.lock ./\nRUN yarn install --frozen-lockfile && ${clean}\n`,
    },
  ],
  needs: yarnNeeds,
  *check(model, { stages, versions }) {
    const leftovers = leftoverCaches(model, cache, stages);
    if (leftovers.length === 0) return;
    const isClassic = versions === 'all' ? (): boolean => true : classicYarn(model);
    for (const { operation, append } of leftovers) {
      const { verb, command } = operation;
      // Only version 1 has `yarn global`.
      const isGlobal = command.args.some(({ text }) => text === 'global');
      if (!isGlobal && !isClassic(operation)) continue;
      const edit = append(clean);
      yield {
        span: verb.span,
        message: `\`${verb.text === 'yarn' ? 'yarn' : `yarn ${verb.text}`}\` leaves its cache in the layer.`,
        help: `Clean it at the end of the same \`RUN\`: \`${clean}\`.`,
        fixes: edit ? [{ title: `Add \`${clean}\` at the end`, safety: 'safe', effect: 'exec', edits: [edit] }] : [],
      };
    }
  },
});
