import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Write one `CMD` in a stage.',
  why: 'An image has one command: each `CMD` overrides the one above, which never runs. A container is for one process; a second one belongs in a container of its own.',
  severity: 'warning',
  presets: { recommended: 'warning', buildkit: 'warning' },
  replaces: {
    hadolint: { DL4003: { level: 'warning', options: { report: 'overriding' } } },
    buildkit: { MultipleInstructionsDisallowed: { level: 'warning', options: { report: 'overridden' } } },
    others: ['DS-0016', 'S6589', 'DF038'],
  },
  on: { kinds: ['cmd'] },
  options: {
    report: option.choice({
      default: 'overridden',
      choices: ['overridden', 'overriding'],
      description: 'Report each `CMD` that never runs, or each that overrides another.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nCMD ["apache2ctl", "-D", "FOREGROUND"]\nCMD ["cron", "-f"]\n',
      good: 'FROM debian:13\nCMD ["apache2ctl", "-D", "FOREGROUND"]\n',
    },
  ],
  *check({ stages }, { report }) {
    for (const { instructions } of stages) {
      const all = instructions.filter(({ kind }) => kind === 'cmd');
      const last = all.at(-1);
      if (last === undefined) continue;
      for (const { span, keywordSpan } of report === 'overridden' ? all.slice(0, -1) : all.slice(1)) {
        const help = 'Keep the one that is meant. To run two programs, start two containers.';
        yield report === 'overridden'
          ? {
              span,
              message: 'This `CMD` never runs: another one below overrides it.',
              help,
              tag: 'unnecessary',
              related: [{ span: last.keywordSpan, message: 'This one runs.' }],
            }
          : { span: keywordSpan, message: 'This `CMD` overrides another one above.', help };
      }
    }
  },
});
