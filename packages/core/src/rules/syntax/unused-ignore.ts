import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Remove ignore comments that hide nothing.',
  why: 'An ignore that no longer hides anything says that there is a problem where there is none, and it will hide the next one that nobody has looked at.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  foundBy: 'linter',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\n# plimsoll ignore=maintainer-deprecated\nUSER app\n',
      good: 'FROM debian:13\nUSER app\n',
    },
  ],
});
