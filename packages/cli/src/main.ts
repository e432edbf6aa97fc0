import { checkOverrides, rules, UserError, type Linter, type Overrides } from '@plimsoll/core';
import type { Arguments } from './arguments/arguments.js';
import { readArguments } from './arguments/read-arguments.js';
import { overridesIn, run } from './run.js';
import { version } from './version.js';
import type { World } from './world.js';

/** Does what the command line (without node and script) asks for; returns the exit code. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  // Another tool's command line, with exit codes of its own.
  if (argv[0] === 'hadolint' && !asksToFix(argv)) {
    return await (await import('./hadolint/hadolint.js')).hadolint(argv.slice(1), world);
  }
  const started = world.now();
  try {
    if (argv[0] === 'hadolint') throw new UserError('`plimsoll hadolint` fixes nothing; `plimsoll --fix` does.');
    const today = new Date(started).toISOString().slice(0, 10);
    return await follow(await readArguments(argv, today), started, world);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const line of error.message.split('\n')) world.stderr.write(`plimsoll: ${line}\n`);
    return 2;
  }
}

function asksToFix(argv: readonly string[]): boolean {
  const words = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  return words.some((word) => /^--(?:fix|dry-run)(?:=|$)/.test(word));
}

async function follow(asked: Arguments, started: number, world: World): Promise<number> {
  switch (asked.command) {
    case 'print':
      world.stdout.write(asked.text);
      return 0;
    case 'version':
      world.stdout.write(`plimsoll ${version}\n`);
      return 0;
    case 'rules':
      return await (await import('./rule-list.js')).listRules(asked, world);
    case 'explain':
      return await (await import('./explain.js')).explain(asked, world);
    case 'init':
      return await (await import('./init/init.js')).init(asked, world);
    case 'inspect': {
      const linter = await linterFor(asked.overrides, world);
      if (asked.listFiles) return await (await import('./list-files.js')).listFiles(asked, linter, world);
      return await (await import('./inspect.js')).inspect(asked, linter, world);
    }
    case 'lint': {
      const linter = await linterFor(asked.overrides, world);
      if (asked.listFiles) return await (await import('./list-files.js')).listFiles(asked, linter, world);
      if (asked.showConfig !== undefined) {
        return await (await import('./show-config.js')).showConfig(asked.showConfig, asked, linter, world);
      }
      return await run(asked, linter, started, world);
    }
  }
}

/** The linter for the flags; what is wrong in them is told before any file is read. */
async function linterFor(flags: Overrides, world: World): Promise<Linter> {
  const overrides = overridesIn(flags, world);
  try {
    checkOverrides(overrides, rules);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.message.replace(/^(select|ignore|preset): /gm, '`--$1`: '));
  }
  const linter = world.createLinter(overrides);
  if (flags.configFile !== undefined) await linter.configFor('Dockerfile');
  return linter;
}
