import type { Model } from '../../model/model.js';
import { withoutInstruction } from '../../model/remove-instruction.js';
import { runOf } from '../../model/run.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { isKnown } from '../../text/known.js';

export default defineRule({
  summary: 'Write `HEALTHCHECK NONE` only where the base image has a check.',
  why: '`HEALTHCHECK NONE` switches off the check that an image inherits. Where there is none it does nothing, and whoever reads it looks for the check that it is there for.',
  severity: 'info',
  presets: {},
  on: { kinds: ['healthcheck'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nHEALTHCHECK NONE\nCMD ["/app"]\n',
      good: 'FROM debian:13\nCMD ["/app"]\n',
    },
  ],
  *check(model) {
    for (const instruction of model.instructionsOf('healthcheck')) {
      const stage = model.stageOf(instruction);
      if (instruction.type !== 'NONE' || instruction.invalid || instruction.onbuild || stage === undefined) continue;
      // With another one in the stage it is the matter of healthcheck-multiple.
      if (runOf(stage).some((other) => other !== instruction && other.kind === 'healthcheck')) continue;
      if (!inheritsNone(model, stage)) continue;
      yield {
        span: instruction.span,
        message: 'The base image has no `HEALTHCHECK` that `NONE` could switch off.',
        help: 'Remove it.',
        tag: 'unnecessary',
        fixes: [
          {
            title: 'Remove the instruction',
            safety: 'safe',
            effect: 'config',
            fields: ['Healthcheck'],
            edits: [withoutInstruction(model.source, instruction)],
          },
        ],
      };
    }
  },
});

function inheritsNone({ imageOf }: Model, { parent, base }: Stage): boolean {
  if (parent !== undefined) return isKnown(imageOf(parent).healthcheck, false);
  return base.kind === 'scratch' || (base.kind === 'image' && base.facts?.healthcheck === false);
}
