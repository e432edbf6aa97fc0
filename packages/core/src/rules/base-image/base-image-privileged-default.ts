import { unprivilegedBase } from '../../model/unprivileged-base.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Take the variant of the base image that is not root.',
  why: 'Some images come in two: one that runs as root, and one that is made for another user, with its folders and ports. From the second one the container has the right user without a further line.',
  severity: 'info',
  presets: { security: 'warning' },
  replaces: { others: ['S6471'] },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM gcr.io/distroless/static-debian12\nCOPY app /app\nENTRYPOINT ["/app"]\n',
      good: 'FROM gcr.io/distroless/static-debian12:nonroot\nCOPY app /app\nENTRYPOINT ["/app"]\n',
    },
  ],
  *check(model) {
    const base = unprivilegedBase(model);
    if (base === undefined) return;
    yield {
      span: base.word.span,
      message: `\`${base.repository}\` runs as root.`,
      help: `Use \`${base.variant}\`.`,
    };
  },
});
