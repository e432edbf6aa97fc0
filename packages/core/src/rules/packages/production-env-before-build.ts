import { developmentWork, isForDevelopmentOnly } from '../../model/development-work.js';
import { bareCalls, hasGlobalPackages } from '../../model/production-installs.js';
import type { Stage } from '../../model/stage.js';
import { yarnNeeds } from '../../model/yarn-version.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Build with the development dependencies, and leave them out afterwards.',
  why: 'With `NODE_ENV=production` or `--omit=dev` the install leaves out the development dependencies, and compilers, bundlers and test runners are among those. The build behind it fails with `not found`, or fetches another version of the tool.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { commands: ['npm', 'yarn', 'pnpm'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nENV NODE_ENV=production\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\n',
      good: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build && npm prune --omit=dev\nENV NODE_ENV=production\n',
    },
  ],
  *needs(model) {
    yield { kind: 'file', path: 'package.json' };
    yield* yarnNeeds(model);
  },
  *check(model) {
    const text = model.facts.file('package.json');
    const reported = new Set<Stage>();
    for (const { command, install } of bareCalls(model)) {
      const work = developmentWork(command);
      const stage = model.stageOf(command.instruction);
      const [word] = command.words;
      if (work === undefined || stage === undefined || word === undefined || reported.has(stage)) continue;
      // The project may have its tools among the other dependencies.
      const isNeeded = isForDevelopmentOnly(text, work);
      if (isNeeded === false || (isNeeded === undefined && hasGlobalPackages(model, stage))) continue;
      reported.add(stage);
      yield {
        span: word.span,
        message: `\`${work.name}\` ${isNeeded === true ? 'needs' : 'mostly needs'} development dependencies, and \`${install.name}\` leaves them out.`,
        help: 'Install all of them first, and leave them out once it is built, or in the last stage.',
        related: [{ span: install.verb.span, message: 'They are left out here.' }],
      };
    }
  },
});
