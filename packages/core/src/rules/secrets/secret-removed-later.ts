import { removedSecrets } from '../../model/removed-secrets.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Do not delete a secret in a later layer: it is still there.',
  why: 'A layer is never changed again. A later `rm` only hides the file, and whoever can pull the image unpacks the earlier layer and reads it.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  on: { commands: ['rm', 'unlink', 'shred', 'find'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY .npmrc package.json ./\nRUN npm install\nRUN rm .npmrc\n',
      good: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm install\n',
    },
  ],
  *check(model) {
    for (const { span, path, origin } of removedSecrets(model)) {
      yield {
        span,
        message: `\`${path}\` stays in an earlier layer: deleting it here only hides it.`,
        help: 'Mount it with `RUN --mount=type=secret` in the step that needs it.',
        related: [{ span: origin, message: 'It is put into the image here.' }],
      };
    }
  },
});
