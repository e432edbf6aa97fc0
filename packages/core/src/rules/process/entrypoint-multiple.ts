import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Write one `ENTRYPOINT` in a stage.',
  why: 'A container starts with one program: each `ENTRYPOINT` overrides the one above, which never runs. A second program belongs in a container of its own.',
  severity: 'error',
  presets: { recommended: 'error', buildkit: 'warning' },
  replaces: {
    hadolint: { DL4004: { level: 'error', options: { report: 'overriding' } } },
    buildkit: { MultipleInstructionsDisallowed: { level: 'warning', options: { report: 'overridden' } } },
    others: ['DS-0007', 'S6589', 'DF039'],
  },
  on: { kinds: ['entrypoint'] },
  options: {
    report: option.choice({
      default: 'overridden',
      choices: ['overridden', 'overriding'],
      description: 'Report each `ENTRYPOINT` that never runs, or each that overrides another.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nENTRYPOINT ["/migrate.sh"]\nENTRYPOINT ["/serve.sh"]\n',
      good: 'FROM debian:13\nENTRYPOINT ["/serve.sh"]\n',
    },
  ],
  *check({ stages }, { report }) {
    for (const { instructions } of stages) {
      const all = instructions.filter(({ kind }) => kind === 'entrypoint');
      const last = all.at(-1);
      if (last === undefined) continue;
      for (const { span, keywordSpan } of report === 'overridden' ? all.slice(0, -1) : all.slice(1)) {
        const help = 'Keep the one that is meant. For a step before it, use a script that ends with `exec "$@"`.';
        yield report === 'overridden'
          ? {
              span,
              message: 'This `ENTRYPOINT` never runs: another one below overrides it.',
              help,
              tag: 'unnecessary',
              related: [{ span: last.keywordSpan, message: 'This one runs.' }],
            }
          : { span: keywordSpan, message: 'This `ENTRYPOINT` overrides another one above.', help };
      }
    }
  },
});
