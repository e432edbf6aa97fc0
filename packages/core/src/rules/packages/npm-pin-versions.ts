import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { isKnown, valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Name the version of each npm package.',
  why: '`npm install name` takes whatever is the latest version on the day of the build. The next build may get another major version, or a release that somebody else has taken over.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3016: { level: 'warning' } } },
  on: { commands: ['npm'] },
  options: { allow: option.strings({ default: [], description: 'Packages that need no version.' }) },
  examples: [
    {
      bad: 'FROM node:24\nRUN npm install -g typescript\n',
      good: 'FROM node:24\nRUN npm install -g typescript@5.9.2\n',
    },
  ],
  *check({ packageOperations }, { allow }) {
    for (const { command, packages } of packageOperations('npm', 'install')) {
      if (command.instruction.kind !== 'run') continue;
      const open = packages.filter(
        ({ name, pin, form }) => form === 'name' && isKnown(pin, null) && !allow.includes(valueOf(name) ?? ''),
      );
      const [first] = open;
      if (first === undefined) continue;
      const more = open.length - 1;
      yield {
        span: first.span,
        message: `\`${valueOf(first.name) ?? first.text}\`${more > 0 ? ` and ${more} more have` : ' has'} no version.`,
        help: 'Add the version to install: `name@version`.',
      };
    }
  },
});
