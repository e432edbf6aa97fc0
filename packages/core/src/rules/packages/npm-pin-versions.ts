import { unpinned } from '../../model/unpinned.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Name the version of each npm package.',
  why: '`npm install name` takes whatever is the latest version on the day of the build. The next build may get another major version, or a release that somebody else has taken over.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3016: { level: 'warning', options: { repositories: true } } } },
  on: { commands: ['npm'] },
  looks: 'above',
  options: {
    allow: option.strings({ default: [], description: 'Packages that need no version.' }),
    repositories: option.flag({
      default: false,
      description: 'Look at repositories too: `user/repository` without `#` and a revision is what it is today.',
    }),
  },
  examples: [
    {
      bad: 'FROM node:24\nRUN npm install -g typescript\n',
      good: 'FROM node:24\nRUN npm install -g typescript@5.9.2\n',
    },
  ],
  *check({ packageOperations }, { allow, repositories }) {
    for (const { command, packages } of packageOperations('npm', 'install')) {
      if (command.instruction.kind !== 'run') continue;
      const isAllowed = (name: string) => allow.includes(name);
      const found = unpinned(packages, isAllowed, repositories ? isFloatingRepository : undefined);
      if (found === undefined) continue;
      yield {
        span: found.first.span,
        message: `${found.have} no version.`,
        help: 'Add the version to install: `name@version`.',
      };
    }
  },
});

/** Whether it is a repository without a revision. */
function isFloatingRepository(text: string): boolean {
  return /^(?:git(?:\+\w+)?:\/\/|(?:github|gitlab|bitbucket):|[\w.-]+\/[\w.-]+$)[^#]*$/.test(text);
}
