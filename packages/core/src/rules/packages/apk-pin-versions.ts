import { unpinned } from '../../model/unpinned.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Name the version of each apk package.',
  why: 'Without a version the same Dockerfile installs something else next month, and a cached layer hides it until then. Mind that Alpine drops a revision when a newer one is out: `name~=1.2` keeps the version and still finds a package, `name=1.2.3-r0` soon does not.',
  severity: 'warning',
  presets: {},
  optIn: true,
  replaces: { hadolint: { DL3018: { level: 'warning' } }, others: ['DF052'] },
  on: { commands: ['apk'] },
  looks: 'above',
  options: { allow: option.strings({ default: [], description: 'Packages that need no version.' }) },
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN apk add --no-cache curl\n',
      good: "FROM alpine:3.22\nRUN apk add --no-cache 'curl~=8.14'\n",
    },
  ],
  *check({ packageOperations }, { allow }) {
    for (const { command, packages } of packageOperations('apk', 'install')) {
      if (command.instruction.kind !== 'run') continue;
      // `!name` keeps a package out.
      const found = unpinned(packages, (name) => name.startsWith('!') || allow.includes(name));
      if (found === undefined) continue;
      yield {
        span: found.first.span,
        message: `${found.have} no version.`,
        help: 'Add the version to install: `name~=version`.',
      };
    }
  },
});
