import { unansweredCalls } from '../../model/unanswered-calls.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Let yum go on without asking.',
  why: '`yum` shows what it is about to do and asks before it goes on. Nobody answers during a build: it takes that for a no, and the build fails.',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: { hadolint: { DL3030: { level: 'warning' } }, others: ['DF027'] },
  on: { commands: ['yum'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM amazonlinux:2\nRUN yum install httpd && yum clean all\n',
      good: 'FROM amazonlinux:2\nRUN yum install -y httpd && yum clean all\n',
    },
  ],
  *check(model) {
    for (const { verb, insertFlag } of unansweredCalls(model, 'yum')) {
      yield {
        span: verb.span,
        message: `\`yum ${verb.text}\` may ask for confirmation, which nobody gives in a build.`,
        help: 'Add `-y`.',
        fixes: [{ title: 'Add `-y`', safety: 'safe', effect: 'exec', edits: [insertFlag('-y')] }],
      };
    }
  },
});
