import { defineRule } from '../../rule/define-rule.js';
import { repeatedInstructions, reportOption } from '../../rule/repeated-instruction.js';
import { triggersOption } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Write one `HEALTHCHECK` in a stage.',
  why: 'An image has one check of its health: each `HEALTHCHECK` overrides the one above, which is never asked.',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: {
    hadolint: { DL3012: { level: 'error', options: { report: 'overriding' } } },
    buildkit: {
      MultipleInstructionsDisallowed: { level: 'warning', options: { report: 'overridden', triggers: 'run' } },
    },
    others: ['DS-0023', 'DF041'],
  },
  on: { kinds: ['healthcheck'] },
  options: { report: reportOption, triggers: triggersOption },
  examples: [
    {
      bad: 'FROM nginx:1.31\nHEALTHCHECK CMD curl -f localhost\nHEALTHCHECK CMD curl -f localhost:8080\n',
      good: 'FROM nginx:1.31\nHEALTHCHECK CMD curl -f localhost:8080\n',
    },
  ],
  check: (model, options) =>
    repeatedInstructions(
      model,
      'healthcheck',
      options,
      'Keep the one that is meant. To ask for two things, join them with `&&`.',
    ),
});
