import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Leave the names `scratch` and `context` to BuildKit.',
  why: '`scratch` is the empty image and `context` the files that are sent to the build. A stage with one of these names is hard to tell from them, for people and for BuildKit: `FROM scratch` below it is the stage, and a cache mount takes it for its origin.',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: {
    hadolint: { DL3063: { level: 'warning' } },
    buildkit: { ReservedStageName: { level: 'warning' } },
    others: ['DF084'],
  },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13 AS context\nRUN id\n',
      good: 'FROM debian:13 AS sources\nRUN id\n',
    },
  ],
  *check({ stages }) {
    for (const { name, from } of stages) {
      if (from.name === undefined || (name !== 'scratch' && name !== 'context')) continue;
      yield {
        span: from.name.span,
        message: `\`${name}\` means ${name === 'scratch' ? 'the empty image' : 'the files of the build'} to BuildKit.`,
        help: 'Choose another name.',
      };
    }
  },
});
