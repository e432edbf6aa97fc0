// The tests, and the generated files, which are tests with `--update`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, toolScript } from './process.mjs';

/** Runs the tests whose paths contain one of the words in `parameters`, or all; missing snapshots fail. */
export function test(parameters) {
  return runVitest(['run', ...parameters]);
}

/**
 * Writes the generated files: `*.generated.test.ts`, or what is named, as in `npm run generate -- fixtures`.
 * The index of the rules comes first, because the other tests load the rules through it.
 */
export async function generate(parameters) {
  if (parameters.length > 0) return await runVitest(['run', '--update=all', ...parameters]);
  const index = join('packages', 'core', 'test', 'registry.generated.test.ts');
  if (existsSync(join(root, index))) await runVitest(['run', '--update=all', index]);
  return await runVitest(['run', '--update=all', '--passWithNoTests', '.generated.test.ts']);
}

/** vitest with the environment of the tests: `CI` makes missing snapshots fail instead of being written. */
export function runVitest(parameters, options = {}) {
  const env = { ...process.env, CI: '1' };
  if (!process.stdout.isTTY && env.FORCE_COLOR === undefined) env.NO_COLOR = '1';
  return runNode(toolScript('vitest'), parameters, { ...options, env });
}
