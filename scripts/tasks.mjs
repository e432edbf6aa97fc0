// What each npm script does.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildAll, buildIfNeeded } from './build.mjs';
import { install } from './install.mjs';
import { endLike, root, runNode, say, Sentence } from './process.mjs';
import { generate, test } from './vitest.mjs';

const tasks = {
  lint,
  test: async (parameters) => {
    await installAndBuild();
    endLike(await test(parameters));
  },
  generate: async (parameters) => {
    await installAndBuild();
    endLike(await generate(parameters));
  },
  check: async () => {
    await installAndBuild();
    const { check } = await import('./check.mjs');
    process.exitCode = await check();
  },
  build: async () => {
    await install();
    await buildAll();
  },
  // npm runs this for a git clone that it installs or packs; inside pnpm's own installation there is nothing to do.
  prepare: async () => {
    const isPnpm =
      process.env.PLIMSOLL_INSTALLING !== undefined || process.env.npm_config_user_agent?.startsWith('pnpm/');
    if (!isPnpm) await installAndBuild();
  },
  'new-rule': async ([name]) => {
    const { newRule } = await import('./new-rule.mjs');
    const path = newRule(name);
    say(`wrote ${path} and its test; fill in the words, the examples and the tests, then the check itself.`);
    await install();
    endLike(await generate([]));
  },
  bench: async (parameters) => {
    await installAndBuild();
    const script = parameters[0] === 'editor' ? join('bench', 'editor.mjs') : 'bench.mjs';
    endLike(await runNode(join(root, 'scripts', script), parameters));
  },
  conformance: async (parameters) => {
    await installAndBuild();
    endLike(await runNode(join(root, 'scripts', 'conformance.mjs'), parameters));
  },
};

/** Runs one task; a sentence for the user ends it with exit code 2. */
export async function runTask(name, parameters) {
  try {
    if (!Object.hasOwn(tasks, name))
      throw new Sentence(`there is no task \`${name}\`; there are ${Object.keys(tasks).join(', ')}.`);
    await tasks[name](parameters);
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    say(error.message);
    process.exitCode = 2;
  }
}

async function installAndBuild() {
  await install();
  await buildIfNeeded();
}

async function lint(parameters) {
  await installAndBuild();
  // Paths are relative to the folder npm was called in.
  const caller = process.env.INIT_CWD;
  const cwd = caller !== undefined && existsSync(caller) ? caller : process.cwd();
  const example = [];
  if (namesNothing(parameters)) {
    const path = relative(cwd, join(root, 'docs', 'example', 'Dockerfile'));
    say(`no PATH is given, so this is the shipped example ${path}; try \`npm start -- PATH\` with your own.`);
    example.push(path);
  }
  endLike(await runNode(join(root, 'packages', 'cli', 'bin', 'plimsoll.js'), [...parameters, ...example], { cwd }));
}

const flagsWithValue = new Set(
  'format output preset select ignore fail-on build-arg target platform config show-config stdin-filename as-of color'
    .split(' ')
    .map((name) => `--${name}`),
);
const flagsThatAnswer = new Set(['--help', '-h', '--version', '--show-config', '--list-files']);

/** Whether these are only flags, and none that is a question of its own: no path and no command. */
export function namesNothing(parameters) {
  return parameters.every((parameter, index) => {
    if (flagsThatAnswer.has(parameter.split('=')[0])) return false;
    if (parameter !== '-' && parameter !== '--' && parameter.startsWith('-')) return true;
    return flagsWithValue.has(parameters[index - 1]);
  });
}
