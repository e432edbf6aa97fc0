import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { valueOf } from '../../text/known.js';

/** The programs by name, what their words begin with, and what to run in place of it. Source: their manuals, 2026-11-21. */
const updates: readonly (readonly [program: RegExp, words: RegExp, instead: string])[] = [
  [/^npm$/, /^(?:update|upgrade|up)(?: |$)/, '`npm ci`'],
  [/^pnpm$/, /^(?:update|upgrade|up)(?: |$)/, '`pnpm install --frozen-lockfile`'],
  [/^yarn$/, /^(?:upgrade|up)(?: |$)/, '`yarn install --immutable`'],
  [/^composer(?:\.phar)?$/, /^(?:update|upgrade|u)(?: |$)/, '`composer install`'],
  [/^bundler?$/, /^update(?: |$)/, '`bundle install` with the lock file'],
  [/^cargo$/, /^(?:update|generate-lockfile)(?: |$)/, '`cargo build --locked`'],
  [/^go$/, /^get (?:-\S+ )*-u\b/, '`go mod download`'],
  [/^poetry$/, /^update(?: |$)/, '`poetry sync`'],
  [/^pipenv$/, /^(?:update|upgrade)(?: |$)/, '`pipenv sync`'],
  [/^uv$/, /^(?:lock|sync) (?:.* )?(?:--upgrade|-U)(?: |$)/, '`uv sync --locked`'],
  [/^mix$/, /^deps\.update(?: |$)/, '`mix deps.get --check-locked`'],
];
const aside =
  /(?:^| )(?:-g|--global|--location=global|global|self(?:-update)?|--self|--bundler|--lock|--dry-run|--help)(?: |$)/;
/** pip takes newer versions than those that are written down only where a file of them is read. */
const project = /(?:^| )(?:-r|--requirement)[ =]?\S+/;

export default defineRule({
  summary: 'Install the versions that the lock file names.',
  why: 'An update in the build takes what is newest on that day and leaves the lock file of the repository aside: what was tested is not what ships, two builds differ, and a bad release upstream is in the image at once.',
  severity: 'warning',
  presets: { recommended: 'info', security: 'warning' },
  on: { kinds: ['run'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nCOPY package.json package-lock.json ./\nRUN npm update\n',
      good: 'FROM node:24\nCOPY package.json package-lock.json ./\nRUN npm ci\n',
    },
  ],
  *check({ commands }) {
    for (const command of commands) {
      const instead = command.instruction.kind === 'run' ? insteadOf(command) : undefined;
      const [program] = command.words;
      if (instead === undefined || program === undefined) continue;
      const verb = command.args.find(({ text }) => !text.startsWith('-')) ?? program;
      yield {
        span: { start: program.span.start, end: Math.max(verb.span.end, program.span.end) },
        message: `\`${command.name ?? ''} ${verb.text}\` takes other versions than the lock file names.`,
        help: `Use ${instead}, and update the lock file in the repository.`,
      };
    }
  },
});

function insteadOf({ name = '', args }: ShellCommand): string | undefined {
  const words = args
    .slice(0, 30)
    .map(({ text, value }) => valueOf(value) ?? text)
    .join(' ');
  if (/^pip[\d.]*$/.test(name))
    return project.test(words) && /^install (?:.* )?(?:-U|--upgrade)(?: |$)/.test(words)
      ? '`pip install` without `--upgrade`'
      : undefined;
  const bare = words.replace(/^(?:-\S+ )+/, '');
  const own = updates.find(([program, pattern]) => program.test(name) && pattern.test(bare));
  return own === undefined || aside.test(words) ? undefined : own[2];
}
