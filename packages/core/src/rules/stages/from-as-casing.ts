import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Write `AS` in the case of `FROM`.',
  why: 'Two spellings in one line make a file harder to read and to search. The case has no meaning for the build.',
  severity: 'style',
  presets: { recommended: 'style' },
  replaces: { buildkit: { FromAsCasing: { level: 'warning' } }, others: ['DF079'] },
  on: { kinds: ['from'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13 as base\nRUN id\n',
      good: 'FROM debian:13 AS base\nRUN id\n',
    },
  ],
  *check({ instructionsOf }) {
    for (const { raw, words, onbuild } of instructionsOf('from')) {
      const [, as, name] = words;
      if (as === undefined || name === undefined || onbuild !== undefined) continue;
      const isLower = raw === raw.toLowerCase();
      // A keyword in mixed case is the matter of another rule.
      if (!isLower && raw !== raw.toUpperCase()) continue;
      const wanted = isLower ? as.text.toLowerCase() : as.text.toUpperCase();
      if (as.text === wanted) continue;
      yield {
        span: as.span,
        message: `\`${as.text}\` is written in another case than \`${raw}\`.`,
        help: `Write \`${wanted}\`.`,
        fixes: [
          {
            title: `Change it to \`${wanted}\``,
            safety: 'safe',
            effect: 'none',
            edits: [{ span: as.span, text: wanted }],
          },
        ],
      };
    }
  },
});
