import { defineRule } from '../../rule/define-rule.js';
import { flagOf } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Run no step of the build without its sandbox.',
  why: '`--security=insecure` gives a step of the build all capabilities and the devices of the machine that builds. Whatever the step runs, the install script of a package as well, then has that machine.',
  severity: 'warning',
  presets: { security: 'warning' },
  replaces: { others: ['S6502'] },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN --security=insecure make install\n',
      good: 'FROM debian:13\nRUN make install\n',
    },
  ],
  *check({ instructionsOf }) {
    for (const instruction of instructionsOf('run')) {
      const flag = flagOf(instruction, 'security');
      if (flag?.value === undefined || valueOf(flag.value.value) !== 'insecure') continue;
      yield {
        span: flag.span,
        message: 'This step of the build runs without a sandbox.',
        help: 'Leave the flag out, or do what needs it outside of the build.',
      };
    }
  },
});
