import { unpinned } from '../../model/unpinned.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { valueOf } from '../../text/known.js';

/** With these the versions may be fixed in a file, or what can be installed is fixed. */
const fixing: readonly string[] = [
  '-r',
  '--requirement',
  '-c',
  '--constraint',
  '--require-hashes',
  '--no-index',
  '--group',
];

export default defineRule({
  summary: 'Name the version of each Python package.',
  why: '`pip install name` takes whatever is the latest version on the day of the build. The next build may get another major version, and a cached layer hides it until then.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3013: { level: 'warning', options: { allow: [] } } }, others: ['DF051'] },
  on: { kinds: ['run'] },
  options: {
    allow: option.strings({
      default: ['pip', 'setuptools', 'wheel'],
      description: 'Packages that need no version.',
    }),
  },
  examples: [
    {
      bad: 'FROM python:3.14\nRUN pip install --no-cache-dir flask\n',
      good: 'FROM python:3.14\nRUN pip install --no-cache-dir flask==3.1.2\n',
    },
  ],
  *check({ packageOperations, variableAt }, { allow }) {
    for (const { command, options, packages } of packageOperations('pip', 'install')) {
      if (command.instruction.kind !== 'run' || options.some(({ name }) => fixing.includes(name))) continue;
      // What is installed from a folder may say which versions it takes of the others.
      if (packages.some(({ form }) => form === 'path')) continue;
      const found = unpinned(packages, (name) => allow.includes(normal(name)));
      if (found === undefined) continue;
      if (command.assignments.some(({ name }) => name === 'PIP_CONSTRAINT')) continue;
      if (valueOf(variableAt(command.instruction, 'PIP_CONSTRAINT')) !== undefined) continue;
      yield {
        span: found.first.span,
        message: `${found.have} no version.`,
        help: 'Add the version to install, `name==version`, or install from a requirements file.',
      };
    }
  },
});

/** Python's index does not tell `Foo_Bar` from `foo-bar`. */
function normal(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
