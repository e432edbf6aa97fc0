import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { stagesOption } from '../../rule/stages-option.js';

const flag = '--no-install-recommends';

export default defineRule({
  summary: 'Install only the apt packages you name.',
  why: '`apt-get` also installs every package that the named ones recommend. The image grows, and each extra package is one more to patch.',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    hadolint: { DL3015: { level: 'info', options: { stages: 'all' } } },
    others: ['DS-0029'],
  },
  on: { commands: ['apt-get'] },
  options: {
    stages: stagesOption,
    allow: option.strings({ default: [], description: 'Packages whose recommendations are wanted.' }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n',
    },
  ],
  *check({ packageOperations }, { stages, allow }) {
    for (const { stage, recommends, packages, verb, insertFlag } of packageOperations('apt-get', 'install')) {
      if (stages === 'shipped' && !stage.isShipped) continue;
      if (recommends !== 'yes' || packages.length === 0) continue;
      if (packages.every(({ name }) => name.known && allow.includes(name.value))) continue;
      yield {
        span: verb.span,
        message: '`apt-get install` also installs recommended packages.',
        help: `Add \`${flag}\`.`,
        fixes: [{ title: `Add \`${flag}\``, safety: 'suggested', edits: [insertFlag(flag)] }],
      };
    }
  },
});
