import { defineRule } from '../../rule/define-rule.js';
import { instructionFindings } from '../../rule/instruction-findings.js';

export default defineRule({
  summary: 'Give `HEALTHCHECK` times with a unit, a number of retries, and `CMD` before its command.',
  why: 'BuildKit reads times as `30s` or `1m30s`, not below a millisecond, and retries as a whole number; without `CMD` or `NONE` it does not know what to do. It takes no variables here, and stops the build at anything else.',
  severity: 'error',
  presets: 'everywhere',
  replaces: { hadolint: { DL1000: { level: 'error' } } },
  on: { kinds: ['healthcheck'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM nginx:1.31\nHEALTHCHECK --interval=30 CMD curl -f http://localhost/\n',
      good: 'FROM nginx:1.31\nHEALTHCHECK --interval=30s CMD curl -f http://localhost/\n',
    },
  ],
  check: (model) => instructionFindings(model, 'healthcheck-option-value'),
});
