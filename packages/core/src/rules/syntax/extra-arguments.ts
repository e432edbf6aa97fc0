import { defineRule } from '../../rule/define-rule.js';
import { instructionFindings } from '../../rule/instruction-findings.js';

export default defineRule({
  summary: 'Give an instruction no more than it takes.',
  why: '`FROM` takes an image, or an image, `AS` and a name, and `HEALTHCHECK NONE` takes nothing. BuildKit stops at words behind that, a comment at the end of the line among them.',
  severity: 'error',
  presets: 'everywhere',
  on: { kinds: ['from', 'healthcheck'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13 # the stable one\nCMD ["bash"]\n',
      good: '# the stable one\nFROM debian:13\nCMD ["bash"]\n',
    },
  ],
  check: (model) => instructionFindings(model, 'extra-arguments'),
});
