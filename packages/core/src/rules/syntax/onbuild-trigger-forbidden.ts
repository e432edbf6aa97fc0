import { defineRule } from '../../rule/define-rule.js';
import { instructionFindings } from '../../rule/instruction-findings.js';

export default defineRule({
  summary: 'Put no `ONBUILD`, `FROM` or `MAINTAINER` behind `ONBUILD`.',
  why: 'A trigger runs in the stage of another file, where a new base would make no sense, and triggers of triggers are not kept. BuildKit stops the build.',
  severity: 'error',
  presets: 'everywhere',
  replaces: { hadolint: { DL3043: { level: 'error' } }, others: ['DF068'] },
  on: { kinds: ['onbuild'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nONBUILD ONBUILD COPY . /app\n',
      good: 'FROM node:24\nONBUILD COPY . /app\n',
    },
  ],
  check: (model) => instructionFindings(model, 'onbuild-trigger-forbidden'),
});
