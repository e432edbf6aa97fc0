import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { instructionFindings } from '../../rule/instruction-findings.js';

export default defineRule({
  summary: 'Give each instruction what it works on.',
  why: 'BuildKit stops at an instruction that has nothing to work on: `COPY` without a destination, `FROM` without an image, `ENV` without a name, `VOLUME` with a path that is empty once its variables have values.',
  severity: 'error',
  presets: 'everywhere',
  replaces: { hadolint: { DL1000: { level: 'error' } } },
  underBuildkit: { bases: 'none' },
  looks: 'above',
  options: { bases: basesOption },
  examples: [
    {
      bad: 'FROM debian:13\nCOPY app\n',
      good: 'FROM debian:13\nCOPY app /bin/app\n',
    },
  ],
  check: (model, { bases }) => instructionFindings(model, 'missing-arguments', { bases }),
});
