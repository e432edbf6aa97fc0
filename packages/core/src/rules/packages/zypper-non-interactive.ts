import { unansweredCalls } from '../../model/unanswered-calls.js';
import { defineRule } from '../../rule/define-rule.js';
import { insertFlagAfter } from '../../shell/insert-flag.js';

const flag = '--non-interactive';

export default defineRule({
  summary: 'Let zypper go on without asking.',
  why: '`zypper` shows what it is about to do and asks before it goes on. Nobody answers during a build, so it gives up and the build fails. `-n` means this in front of the verb only: behind `install` it asks for plain names.',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: { hadolint: { DL3034: { level: 'warning' } }, others: ['DF043'] },
  on: { commands: ['zypper'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN zypper install httpd && zypper clean -a\n',
      good: `FROM opensuse/leap:15.6\nRUN zypper ${flag} install httpd && zypper clean -a\n`,
    },
  ],
  *check(model) {
    for (const { command, verb } of unansweredCalls(model, 'zypper')) {
      const [program] = command.words;
      yield {
        span: verb.span,
        message: `\`zypper ${verb.text}\` may ask for confirmation, which nobody gives in a build.`,
        help: `Add \`${flag}\` in front of \`${verb.text}\`.`,
        fixes: program
          ? [
              {
                title: `Add \`${flag}\``,
                safety: 'safe',
                effect: 'exec',
                edits: [insertFlagAfter(command, program, flag)],
              },
            ]
          : [],
      };
    }
  },
});
