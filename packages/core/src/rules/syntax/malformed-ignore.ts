import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Write ignore comments that work.',
  why: 'A comment that looks like an ignore and is none hides nothing, and nobody is told. Other tools drop it in silence.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  foundBy: 'linter',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\n# plimsoll ignore maintainer-deprecated\nMAINTAINER Ada\n',
      good: 'FROM debian:13\n# plimsoll ignore=maintainer-deprecated\nMAINTAINER Ada\n',
    },
  ],
});
