import { unpinned } from '../../model/unpinned.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Name the version of each zypper package.',
  why: 'Without a version the same Dockerfile installs something else next month, and a cached layer hides it until then. Mind that the update repositories drop a version when a newer one is out, and Tumbleweed drops all: pin where a mirror keeps them, else the next build fails.',
  severity: 'warning',
  presets: {},
  optIn: true,
  replaces: { hadolint: { DL3037: { level: 'warning' } } },
  on: { commands: ['zypper'] },
  looks: 'above',
  options: { allow: option.strings({ default: [], description: 'Packages that need no version.' }) },
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN zypper -n install httpd && zypper clean -a\n',
      good: "FROM opensuse/leap:15.6\nRUN zypper -n install 'httpd=2.4.58' && zypper clean -a\n",
    },
  ],
  *check({ packageOperations }, { allow }) {
    for (const { command, packages, verb } of packageOperations('zypper', 'install', 'download')) {
      if (command.instruction.kind !== 'run' || !/^in(stall)?$/.test(verb.text)) continue;
      // `!name` and `~name` remove a package.
      const found = unpinned(packages, (name) => /^[!~]/.test(name) || allow.includes(name));
      if (found === undefined) continue;
      yield {
        span: found.first.span,
        message: `${found.have} no version.`,
        help: 'Add the version to install: `name=version`.',
      };
    }
  },
});
