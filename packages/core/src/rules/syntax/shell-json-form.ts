import { defineRule } from '../../rule/define-rule.js';
import { instructionFindings } from '../../rule/instruction-findings.js';

export default defineRule({
  summary: 'Write `SHELL` as a JSON array.',
  why: '`SHELL` names the program that runs shell commands, so it cannot be a shell command itself: BuildKit takes a JSON array with at least the program, in double quotes, and stops at anything else.',
  unfixed: 'something stands behind the array, or a blank in a word',
  severity: 'error',
  presets: 'everywhere',
  on: { kinds: ['shell'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nSHELL /bin/bash -o pipefail -c\n',
      good: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\n',
    },
  ],
  check: (model) => instructionFindings(model, 'shell-json-form'),
});
