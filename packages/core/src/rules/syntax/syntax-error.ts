import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Write what BuildKit can parse.',
  why: 'A line that the parser rejects stops the whole build before its first step. plimsoll reports it where it is and still checks the rest of the file.',
  severity: 'error',
  presets: 'everywhere',
  replaces: { hadolint: { DL1000: { level: 'error' } }, others: ['S2260'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN <<EOF\napt-get update\n',
      good: 'FROM debian:13\nRUN <<EOF\napt-get update\nEOF\n',
    },
  ],
  *check({ problems }) {
    for (const { span, message, help } of problems) yield { span, message, ...(help === undefined ? {} : { help }) };
  },
});
