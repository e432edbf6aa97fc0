import type { Model } from '../../model/model.js';
import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { stagesWith } from '../../model/stages-with.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Say with HEALTHCHECK how to tell that the program is well.',
  why: 'Docker sees when the process ends, and not when it hangs or answers with errors only. With `HEALTHCHECK` it shows the state, Compose can wait for it, and Swarm replaces the container. Kubernetes and most serverless platforms ignore it and have checks of their own, so the rule is there for those who run images with Docker.',
  severity: 'info',
  presets: {},
  optIn: true,
  replaces: {
    // There it is off unless a severity is set.
    hadolint: { DL3057: { level: 'off', options: { lookAt: 'file' } } },
    others: ['DS-0026', 'CKV_DOCKER_2', 'DF012'],
  },
  on: { kinds: ['from'] },
  options: {
    lookAt: option.choice({
      default: 'image',
      choices: ['image', 'file'],
      description:
        'Ask for one in the image that is built where it starts a server or exposes a port, be it from its base; or ask for a HEALTHCHECK in the file, in every stage that is no part of a stage with one.',
    }),
  },
  examples: [
    {
      bad: 'FROM node:24\nCOPY . /app\nEXPOSE 8080\nCMD ["node", "/app/server.js"]\n',
      good: 'FROM node:24\nCOPY . /app\nEXPOSE 8080\nHEALTHCHECK CMD ["node", "/app/health.js"]\nCMD ["node", "/app/server.js"]\n',
    },
  ],
  *check(model, { lookAt }) {
    for (const { from } of lookAt === 'file' ? unchecked(model) : uncheckedImage(model)) {
      if (from.image === undefined) continue;
      yield {
        span: from.image.span,
        message: 'Nothing says how to tell that the container is healthy.',
        help: 'Add `HEALTHCHECK` with a command that fails when the program is not well, or `HEALTHCHECK NONE` where another one checks it.',
      };
    }
  },
});

function uncheckedImage(model: Model): readonly Stage[] {
  const { finalStage } = model;
  if (finalStage === undefined || lineageOf(finalStage).some(hasHealthcheck)) return [];
  const { healthcheck, servers, expose } = model.imageOf(finalStage);
  if (!healthcheck.known || healthcheck.value) return [];
  const listens = expose.known && expose.value.length > 0;
  const serves = servers.known && servers.value.some(({ server }) => !server.devServer);
  // Tools, jobs and bases for others end, or start nothing: there is no state to look at.
  return listens || serves ? [finalStage] : [];
}

function unchecked({ stages }: Model): readonly Stage[] {
  const having = stagesWith(stages, hasHealthcheck);
  return stages.filter((stage) => !having.has(stage));
}

/** `HEALTHCHECK NONE` is an answer too. */
function hasHealthcheck(stage: Stage): boolean {
  return runOf(stage).some(({ kind }) => kind === 'healthcheck');
}
