import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { frontendOption } from '../../rule/frontend-option.js';
import { instructionFindings } from '../../rule/instruction-findings.js';

export default defineRule({
  summary: 'Use the flags that an instruction has, with values that they take.',
  why: 'Each instruction has its own flags, and `RUN --mount` its own keys for each type of mount. BuildKit stops the build at one that it does not know, that stands there twice, or whose value it cannot use.',
  severity: 'error',
  presets: 'everywhere',
  replaces: { hadolint: { DL1000: { level: 'error' } } },
  underBuildkit: { bases: 'none', frontend: 'stable' },
  looks: 'above',
  options: { bases: basesOption, frontend: frontendOption },
  examples: [
    {
      bad: 'FROM debian:13\nCOPY --form=build /app /bin/app\n',
      good: 'FROM debian:13\nCOPY --from=build /app /bin/app\n',
    },
    {
      bad: 'FROM debian:13\nRUN --mount=type=chache,target=/root/.npm npm ci\n',
      good: 'FROM debian:13\nRUN --mount=type=cache,target=/root/.npm npm ci\n',
    },
  ],
  check: (model, { bases, frontend }) => instructionFindings(model, 'unknown-flag', { bases, frontend }),
});
