// `npm run check`: the tests and everything else that must hold, each counted.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, toolScript } from './process.mjs';
import { runVitest } from './vitest.mjs';

const reportFile = join(root, 'node_modules', '.cache', 'plimsoll', 'tests.json');

const steps = [
  { name: 'types', run: () => runNode(toolScript('typescript', 'tsc'), ['-p', 'tsconfig.json']) },
  { name: 'lint', run: () => runNode(toolScript('oxlint'), ['--deny-warnings']) },
  { name: 'format', run: () => runNode(toolScript('oxfmt'), ['--check']) },
  { name: 'generated files', run: () => runVitest(['run', '--passWithNoTests', '.generated.test.ts']) },
  { name: 'conformance', run: conformance },
];

/** Runs every step, whatever the others say, and ends with `N passed, N failed`; returns the exit code. */
export async function check() {
  heading('tests');
  const counts = await countTests();
  for (const { name, run } of steps) {
    heading(name);
    const { code, isSkipped } = await run();
    if (isSkipped) continue;
    counts[code === 0 ? 'passed' : 'failed'] += 1;
    console.log(code === 0 ? `${name}: passed` : `${name}: FAILED`);
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 ? 0 : 1;
}

function heading(name) {
  console.log(`\n== ${name}`);
}

async function countTests() {
  mkdirSync(join(reportFile, '..'), { recursive: true });
  rmSync(reportFile, { force: true });
  const outputs = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const { code } = await runVitest(['run', '--coverage', ...outputs]);
  const counts = { passed: 0, failed: 0 };
  const files = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')).testResults : [];
  for (const { status, assertionResults } of files) {
    const failed = assertionResults.filter((result) => result.status === 'failed').length;
    counts.passed += assertionResults.filter((result) => result.status === 'passed').length;
    // A file that cannot be loaded has no tests in it and has failed.
    counts.failed += failed === 0 && status === 'failed' ? 1 : failed;
  }
  // No report, no tests, or an error outside any test.
  if (counts.failed === 0 && code !== 0) counts.failed = 1;
  return counts;
}

async function conformance() {
  const script = join(root, 'scripts', 'conformance.mjs');
  if (!existsSync(script)) return { isSkipped: true };
  const result = await runNode(script, [], { capture: 'show' });
  return { code: result.code, isSkipped: /^conformance: skipped/m.test(result.output) };
}
