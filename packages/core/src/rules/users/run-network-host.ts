import { defineRule } from '../../rule/define-rule.js';
import { flagOf } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Keep the steps of the build out of the network of the host.',
  why: 'With `--network=host` a step of the build reaches all that listens on the machine that builds, its own services and the metadata of the cloud as well. The build also works only where somebody allows it.',
  severity: 'warning',
  presets: { security: 'warning' },
  replaces: { others: ['S6431'] },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nRUN --network=host npm ci\n',
      good: 'FROM node:24\nRUN npm ci\n',
    },
  ],
  *check({ instructionsOf }) {
    for (const instruction of instructionsOf('run')) {
      const flag = flagOf(instruction, 'network');
      if (flag?.value === undefined || valueOf(flag.value.value) !== 'host') continue;
      yield {
        span: flag.span,
        message: 'This step of the build is in the network of the host.',
        help: 'Leave the flag out; a proxy can be given with `--build-arg`.',
      };
    }
  },
});
