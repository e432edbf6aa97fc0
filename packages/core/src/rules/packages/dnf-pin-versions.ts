import { unpinned } from '../../model/unpinned.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Name the version of each dnf package.',
  why: 'Without a version the same Dockerfile installs something else next month, and a cached layer hides it until then. Mind that many repositories drop a version when a newer one is out: pin where a mirror keeps them, else the next build fails.',
  severity: 'warning',
  presets: {},
  optIn: true,
  replaces: { hadolint: { DL3041: { level: 'warning' } } },
  on: { commands: ['dnf', 'dnf5', 'dnf-3', 'yum4', 'microdnf', 'tdnf'] },
  options: { allow: option.strings({ default: [], description: 'Packages that need no version.' }) },
  examples: [
    {
      bad: 'FROM fedora:43\nRUN dnf install -y httpd && dnf clean all\n',
      good: 'FROM fedora:43\nRUN dnf install -y httpd-2.4.65 && dnf clean all\n',
    },
  ],
  *check({ packageOperations, source }, { allow }) {
    // The plugin for it may fix the versions of all packages.
    if (/versionlock/.test(source.text)) return;
    for (const { command, packages, verb } of ['dnf', 'microdnf', 'tdnf'].flatMap((name) =>
      packageOperations(name, 'install', 'download'),
    )) {
      // What is installed again keeps its version, and what is only downloaded goes nowhere by itself.
      if (command.instruction.kind !== 'run' || /^(rei(nstall)?|download)$/.test(verb.text)) continue;
      const found = unpinned(packages, (name) => allow.includes(name));
      if (found === undefined) continue;
      yield {
        span: found.first.span,
        message: `${found.have} no version.`,
        help: 'Add the version to install, `name-version`, or the stream of a module, `name:stream`.',
      };
    }
  },
});
