import { unpinned } from '../../model/unpinned.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { Option, PackageWord } from '../../shell/package-call.js';
import { valueOf } from '../../text/known.js';

/** With these the versions may be fixed in a file, or what can be installed is fixed. */
const fixing = /^(-r|-c|--(requirement|constraint|require-hashes|no-index|group))$/;

export default defineRule({
  summary: 'Name the version of each Python package.',
  why: '`pip install name` takes whatever is the latest version on the day of the build. The next build may get another major version, and a cached layer hides it until then.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3013: { level: 'warning', options: { allow: [], repositories: true } } },
    others: ['DF051'],
  },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {
    allow: option.strings({
      default: ['pip', 'setuptools', 'wheel'],
      description: 'Packages that need no version.',
    }),
    repositories: option.flag({
      default: false,
      description: 'Look at repositories too: `git+https://...` without `@` and a revision is what it is today.',
    }),
  },
  examples: [
    {
      bad: 'FROM python:3.14\nRUN pip install --no-cache-dir flask\n',
      good: 'FROM python:3.14\nRUN pip install --no-cache-dir flask==3.1.2\n',
    },
  ],
  *check({ packageOperations, variableAt }, { allow, repositories }) {
    for (const { command, options, packages } of ['pip', 'pipx'].flatMap((name) =>
      packageOperations(name, 'install'),
    )) {
      if (command.instruction.kind !== 'run' || options.some(({ name }) => fixing.test(name))) continue;
      // What is installed from a folder may say which versions it takes of the others.
      if (packages.some(isSourceTree) || options.some(isEditableTree)) continue;
      const isAllowed = (name: string) => allow.includes(normal(name));
      const found = unpinned(packages, isAllowed, repositories ? isFloatingRepository : undefined);
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

function isSourceTree({ form, text }: PackageWord): boolean {
  return form === 'path' && !/[*?]|\.(?:whl|zip|tar|tgz|tar\.\w+)["']?$/.test(text);
}

function isEditableTree({ name, value }: Option): boolean {
  return (name === '-e' || name === '--editable') && value?.known === true && /^[./]/.test(value.value);
}

/** Whether it is a repository without a revision: behind the host stands no `@`. */
function isFloatingRepository(text: string): boolean {
  return /^(?:git|hg|svn|bzr)\+[\w+]+:\/\/[^/]+(?!.*@)/.test(text);
}

/** Python's index does not tell `Foo_Bar` from `foo-bar`. */
function normal(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
