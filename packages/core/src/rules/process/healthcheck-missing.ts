import type { Fix } from '../../finding/finding.js';
import { healthProbe } from '../../model/health-probe.js';
import { lineAbove, lineBelow } from '../../model/insert-line.js';
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
    for (const stage of lookAt === 'file' ? unchecked(model) : uncheckedImage(model)) {
      const { from } = stage;
      if (from.image === undefined) continue;
      yield {
        span: from.image.span,
        message: 'Nothing says how to tell that the container is healthy.',
        help: 'Add `HEALTHCHECK` with a command that fails when the program is not well, or `HEALTHCHECK NONE` where another one checks it.',
        fixes: fixesFor(model, stage),
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
  // Tools, jobs and bases for others end, or start nothing: there is no state to look at.
  return listens || (servers.known && servers.value.some(({ server }) => !server.devServer)) ? [finalStage] : [];
}

/** Only where it is known how to ask the server. */
function fixesFor(model: Model, stage: Stage): readonly Fix[] {
  const probe = healthProbe(model, stage);
  const last = stage.instructions.at(-1) ?? stage.from;
  if (probe === undefined) return [];
  const start = stage.instructions.find(({ kind }) => /^(?:cmd|entrypoint)$/.test(kind));
  const text = `HEALTHCHECK CMD ${probe}`;
  const edits = [start ? lineAbove(model.source, start, text) : lineBelow(model.source, last, text)];
  return [{ title: `Add \`${text}\``, safety: 'suggested', edits }];
}

function unchecked({ stages }: Model): readonly Stage[] {
  const having = stagesWith(stages, hasHealthcheck);
  return stages.filter((stage) => !having.has(stage));
}

/** `HEALTHCHECK NONE` is an answer too. */
function hasHealthcheck(stage: Stage): boolean {
  return runOf(stage).some(({ kind }) => kind === 'healthcheck');
}
