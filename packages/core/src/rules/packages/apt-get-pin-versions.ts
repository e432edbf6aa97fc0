import { unpinned } from '../../model/unpinned.js';
import { aptPrograms, aptProgramsOption } from '../../rule/apt-programs-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Name the version of each apt package.',
  why: 'Without a version the same Dockerfile installs something else next month, and a cached layer hides it until then. Mind that the archives of Debian and Ubuntu drop a version when a newer one is out: pin where a snapshot or a mirror keeps them, else the next build fails.',
  severity: 'warning',
  presets: {},
  optIn: true,
  replaces: { hadolint: { DL3008: { level: 'warning', options: { programs: 'apt-get' } } }, others: ['DF005'] },
  on: { commands: ['apt-get', 'apt', 'aptitude'] },
  options: {
    allow: option.strings({ default: [], description: 'Packages that need no version.' }),
    programs: aptProgramsOption,
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
      good: "FROM debian:13\nRUN apt-get update && apt-get install -y 'curl=8.14.*'\n",
    },
  ],
  *check({ packageOperations, instructionsOf, source }, { allow, programs }) {
    // A snapshot of the archive, or apt's preferences, may fix the versions of all packages.
    if (/snapshot\.(debian|ubuntu)\.|Pin:\s*version/i.test(source.text)) return;
    if (instructionsOf('copy', 'add').some(({ destination }) => destination?.text.startsWith('/etc/apt/preferences')))
      return;
    for (const { command, packages, verb } of aptPrograms(programs).flatMap((name) =>
      packageOperations(name, 'install'),
    )) {
      // What is installed again has been installed by somebody else.
      if (command.instruction.kind !== 'run' || verb.text === 'reinstall') continue;
      // `name-` removes a package.
      const found = unpinned(packages, (name) => name.endsWith('-') || allow.includes(name));
      if (found === undefined) continue;
      yield {
        span: found.first.span,
        message: `${found.have} no version.`,
        help: 'Add the version to install: `name=version`.',
      };
    }
  },
});
