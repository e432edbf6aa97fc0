import { secretCopies, secretCopyNeeds } from '../../model/secret-copies.js';
import { shippedPaths } from '../../model/shipped-paths.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { atRun } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Do not copy files with secrets into the image.',
  why: 'Whoever can pull the image can read each file that was ever copied into it, also one that a later layer deletes. A file that only a build step needs can be mounted for that step; what the program needs it gets when the container starts.',
  severity: 'error',
  presets: { recommended: 'error', security: { level: 'error', options: { stages: 'all' } } },
  replaces: { others: ['DS-0031'] },
  on: { kinds: ['copy', 'add'] },
  options: {
    stages: option.choice({
      default: 'shipped',
      choices: ['shipped', 'all'],
      description: 'Look at what ends up in the image, or also at builders, whose layers stay in the cache.',
    }),
    allow: option.strings({ default: [], description: 'Sources that hold no secret here, as they are written.' }),
  },
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY .env ./\n',
      good: 'FROM node:24\nWORKDIR /app\n',
    },
  ],
  needs: secretCopyNeeds,
  *check(model, { stages, allow }) {
    const isShipped = shippedPaths(model);
    for (const { copy, word, source, name, kind, paths } of secretCopies(model)) {
      const stage = model.stageOf(copy);
      if (stage === undefined || kind === 'ssh key' || kind === 'mixed' || allow.includes(source)) continue;
      if (stages === 'shipped' && !stage.isShipped && !paths.some((path) => isShipped(stage, path))) continue;
      const what = {
        'private key': 'is a private key',
        credentials: 'holds credentials',
        environment: 'usually holds secrets',
      }[kind];
      yield atRun(copy, {
        span: word.span,
        message: `\`${name}\` ${what}, and the layer keeps it.`,
        help: 'Mount it where a step needs it, with `RUN --mount=type=secret`, or give it to the container; name it in `.dockerignore`.',
      });
    }
  },
});
