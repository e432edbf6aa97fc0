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
    hadolint: { DL3015: { level: 'info', options: { stages: 'all', unnamed: true, programs: 'apt-get' } } },
    others: ['DS-0029'],
  },
  on: { commands: ['apt-get', 'apt'] },
  looks: 'above',
  options: {
    stages: stagesOption,
    programs: option.choice({
      default: 'all',
      choices: ['all', 'apt-get'],
      description: 'Look at `apt` too, or at `apt-get` alone, where `apt` is not to be used anyway.',
    }),
    unnamed: option.flag({
      default: false,
      description: 'Look at calls that name no package too: `apt-get install -f` installs what others wait for.',
    }),
    allow: option.strings({ default: [], description: 'Packages whose recommendations are wanted.' }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n',
    },
  ],
  *check({ packageOperations }, { stages, programs, unnamed, allow }) {
    const others = programs === 'all' ? packageOperations('apt', 'install') : [];
    for (const operation of [...packageOperations('apt-get', 'install'), ...others]) {
      const { stage, command, manager, recommends, packages, verb, insertFlag } = operation;
      if (command.instruction.kind !== 'run' || (stages === 'shipped' && !stage.isShipped)) continue;
      // What is there already brings nothing along.
      if (recommends !== 'yes' || verb.text === 'reinstall') continue;
      if (packages.length === 0 ? !unnamed : packages.every(({ name }) => name.known && allow.includes(name.value)))
        continue;
      yield {
        span: verb.span,
        message: `\`${manager} install\` also installs recommended packages.`,
        help: `Add \`${flag}\`.`,
        fixes: [{ title: `Add \`${flag}\``, safety: 'suggested', edits: [insertFlag(flag)] }],
      };
    }
  },
});
