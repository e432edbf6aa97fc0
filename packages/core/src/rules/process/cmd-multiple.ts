import { defineRule } from '../../rule/define-rule.js';
import { repeatedInstructions, reportOption } from '../../rule/repeated-instruction.js';
import { triggersOption } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Write one `CMD` in a stage.',
  why: 'An image has one command: each `CMD` overrides the one above, which never runs. A container is for one process; a second one belongs in a container of its own.',
  severity: 'warning',
  presets: { recommended: 'warning', buildkit: 'warning' },
  replaces: {
    hadolint: { DL4003: { level: 'warning', options: { report: 'overriding' } } },
    buildkit: {
      MultipleInstructionsDisallowed: { level: 'warning', options: { report: 'overridden', triggers: 'run' } },
    },
    others: ['DS-0016', 'S6589', 'DF038'],
  },
  on: { kinds: ['cmd'] },
  options: {
    report: reportOption,
    triggers: triggersOption,
  },
  examples: [
    {
      bad: 'FROM debian:13\nCMD ["cron", "-f"]\nCMD ["apache2ctl", "-D", "FOREGROUND"]\n',
      good: 'FROM debian:13\nCMD ["apache2ctl", "-D", "FOREGROUND"]\n',
    },
  ],
  check: (model, options) =>
    repeatedInstructions(
      model,
      'cmd',
      options,
      'Keep the one that is meant. To run two programs, start two containers.',
    ),
});
