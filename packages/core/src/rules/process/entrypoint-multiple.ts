import { defineRule } from '../../rule/define-rule.js';
import { repeatedInstructions, reportOption } from '../../rule/repeated-instruction.js';
import { triggersOption } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Write one `ENTRYPOINT` in a stage.',
  why: 'A container starts with one program: each `ENTRYPOINT` overrides the one above, which never runs. A second program belongs in a container of its own.',
  severity: 'error',
  presets: { recommended: 'error', buildkit: 'warning' },
  replaces: {
    hadolint: { DL4004: { level: 'error', options: { report: 'overriding' } } },
    buildkit: {
      MultipleInstructionsDisallowed: { level: 'warning', options: { report: 'overridden', triggers: 'run' } },
    },
    others: ['DS-0007', 'S6589', 'DF039'],
  },
  on: { kinds: ['entrypoint'] },
  options: {
    report: reportOption,
    triggers: triggersOption,
  },
  examples: [
    {
      bad: 'FROM debian:13\nENTRYPOINT ["/migrate.sh"]\nENTRYPOINT ["/serve.sh"]\n',
      good: 'FROM debian:13\nENTRYPOINT ["/serve.sh"]\n',
    },
  ],
  check: (model, options) =>
    repeatedInstructions(
      model,
      'entrypoint',
      options,
      'Keep the one that is meant. For a step before it, use a script that ends with `exec "$@"`.',
    ),
});
