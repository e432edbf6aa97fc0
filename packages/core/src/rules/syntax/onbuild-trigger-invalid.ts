import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { frontendOption } from '../../rule/frontend-option.js';
import { findingOf, rejectedIn } from '../../rule/instruction-findings.js';
import { atRun, triggersOption } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Write triggers that can run.',
  why: 'BuildKit does not read what stands behind `ONBUILD` when it builds this image. A slip in it comes out in the builds of all that are based on the image, where nobody can mend it.',
  severity: 'error',
  presets: 'everywhere',
  replaces: { hadolint: { DL1000: { level: 'error' } } },
  underBuildkit: { triggers: 'run', bases: 'none', frontend: 'stable' },
  on: { kinds: ['onbuild'] },
  looks: 'above',
  options: { triggers: triggersOption, bases: basesOption, frontend: frontendOption },
  examples: [
    {
      bad: 'FROM node:24\nONBUILD CPOY . /app\n',
      good: 'FROM node:24\nONBUILD COPY . /app\n',
    },
  ],
  *check(model, { triggers, bases, frontend }) {
    // What is wrong with a trigger is wrong in each stage that runs it: it is said once.
    const seen = new Set<string>();
    for (const problem of rejectedIn(model, { bases, frontend })) {
      const { instruction, span, code, message } = problem;
      if (instruction.onbuild === undefined || (triggers === 'run' && instruction.runBy === undefined)) continue;
      const cause = `${span.start} ${span.end} ${code} ${message}`;
      if (seen.has(cause)) continue;
      seen.add(cause);
      yield triggers === 'run' ? atRun(instruction, findingOf(problem)) : findingOf(problem);
    }
  },
});
