import { unansweredCalls } from '../../model/unanswered-calls.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Let dnf, microdnf and tdnf go on without asking.',
  why: '`dnf` shows what it is about to do and asks before it goes on, and so do `microdnf` since version 3.7 and `tdnf`. Nobody answers during a build: it takes that for a no, and the build fails.',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: { hadolint: { DL3038: { level: 'warning' } } },
  on: { commands: ['dnf', 'dnf5', 'dnf-3', 'yum4', 'microdnf', 'tdnf'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM fedora:43\nRUN dnf install httpd && dnf clean all\n',
      good: 'FROM fedora:43\nRUN dnf install -y httpd && dnf clean all\n',
    },
  ],
  *check(model) {
    for (const { command, manager, verb, insertFlag } of unansweredCalls(model, 'dnf', 'microdnf', 'tdnf')) {
      yield {
        span: verb.span,
        message: `\`${command.name ?? manager} ${verb.text}\` may ask for confirmation, which nobody gives in a build.`,
        help: 'Add `-y`.',
        fixes: [{ title: 'Add `-y`', safety: 'safe', effect: 'exec', edits: [insertFlag('-y')] }],
      };
    }
  },
});
