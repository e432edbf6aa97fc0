import { changeTo } from '../../rule/change-to.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { valueOf } from '../../text/known.js';
import { oncePerText } from '../../text/once.js';

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
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nCOPY package.json package-lock.json ./\nRUN npm update\n',
      good: 'FROM node:24\nCOPY package.json package-lock.json ./\nRUN npm ci\n',
    },
  ],
  *check({ commands, source }) {
    const lock = source.text.search(/lock|shrinkwrap|go\.sum/);
    for (const command of commands) {
      const instead = command.instruction.kind === 'run' ? insteadOf(command) : undefined;
      const [program] = command.words;
      if (instead === undefined || program === undefined) continue;
      const verb = command.args.find(({ text }) => !text.startsWith('-')) ?? program;
      const span = { start: program.span.start, end: Math.max(verb.span.end, program.span.end) };
      // What stands below comes too late.
      const hasLock = lock >= 0 && lock < command.instruction.span.end;
      const isAll = hasLock && command.args.length === 1 && verb !== program;
      const [, text] = /^`([^`]+)`$/.exec(instead) ?? [];
      yield {
        span,
        message: `\`${command.name ?? ''} ${verb.text}\` takes other versions than the lock file names.`,
        help: `Use ${instead}, and update the lock file in the repository.`,
        fixes: isAll && text !== undefined && command.script.form !== 'exec' ? [changeTo(span, text)] : [],
      };
    }
  },
});

const updatesOf = oncePerText((name) => updates.filter(([program]) => program.test(name)));

function insteadOf({ name = '', args }: ShellCommand): string | undefined {
  const own = updatesOf(name);
  const isPip = /^pip[\d.]*$/.test(name);
  if (own.length === 0 && !isPip) return undefined;
  const words = args
    .slice(0, 30)
    .map(({ text, value }) => valueOf(value) ?? text)
    .join(' ');
  if (isPip)
    return project.test(words) && /^install (?:.* )?(?:-U|--upgrade)(?: |$)/.test(words)
      ? '`pip install` without `--upgrade`'
      : undefined;
  const bare = words.replace(/^(?:-\S+ )+/, '');
  const found = own.find(([, pattern]) => pattern.test(bare));
  return found === undefined || aside.test(words) ? undefined : found[2];
}
