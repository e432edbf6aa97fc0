import { unpinned } from '../../model/unpinned.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Name the version of each gem.',
  why: '`gem install name` takes whatever is the latest version on the day of the build. The next build may get another major version, or one that needs a newer Ruby, and a cached layer hides it until then.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3028: { level: 'warning' } }, others: ['DF053'] },
  on: { kinds: ['run'] },
  looks: 'above',
  options: { allow: option.strings({ default: [], description: 'Gems that need no version.' }) },
  examples: [
    {
      bad: 'FROM ruby:3.4\nRUN gem install rails\n',
      good: 'FROM ruby:3.4\nRUN gem install rails:8.0.3\n',
    },
  ],
  *check({ packageOperations }, { allow }) {
    for (const { command, packages, verb } of packageOperations('gem', 'install')) {
      // To take the latest is what an update is for.
      if (command.instruction.kind !== 'run' || verb.text === 'update') continue;
      const found = unpinned(packages, (name) => allow.includes(name));
      if (found === undefined) continue;
      yield {
        span: found.first.span,
        message: `${found.have} no version.`,
        help: 'Add the version to install: `name:version`, or `-v version` for a single gem.',
      };
    }
  },
});
