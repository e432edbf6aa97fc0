// `npm run conformance`: what `plimsoll inspect` understands and `--preset buildkit` finds, compared with BuildKit, what
// `plimsoll hadolint` finds, compared with hadolint, whether an editor shows what the command says, and whether fixes keep
// what they promise. `-- inspect`, `-- buildkit`, `-- hadolint`, `-- editor` or `-- fixes` does only the one.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './conformance/compare.mjs';
import { compareBuildkit } from './conformance/buildkit.mjs';
import { compareEditor } from './conformance/editor.mjs';
import { provesFixes } from './conformance/fixes.mjs';
import { compareHadolint } from './conformance/hadolint.mjs';
import { inspectWithCommand as inspect } from './conformance/inspect.mjs';
import { root } from './process.mjs';

const shared = join(root, '..', 'shared');
const goldenFile = join(shared, 'golden', 'buildkit.ndjson');
const casesFile = join(shared, 'conformance', 'parser-edge-cases.json');
const hadolintFile = join(shared, 'golden', 'hadolint.ndjson');
const [only, limit] = process.argv.slice(2);

if ([goldenFile, casesFile, hadolintFile].every((file) => existsSync(file))) {
  const isWanted = (name) => only === undefined || only === name;
  const differences = isWanted('inspect') ? [...(await compareCorpus()), ...(await compareCases())] : [];
  const failures = [
    ...(isWanted('buildkit') ? compareBuildkit(shared, Number(limit ?? 5)) : []),
    ...(isWanted('hadolint') ? await compareHadolint(shared, Number(limit ?? 5)) : []),
    ...(isWanted('editor') ? await compareEditor(shared, Number(limit ?? 5)) : []),
    ...(isWanted('fixes') ? await provesFixes(shared, Number(limit ?? 5)) : []),
  ];
  for (const text of differences.slice(0, 5)) console.log(`\n${text}`);
  if (differences.length > 5) console.log(`\nand ${differences.length - 5} more`);
  for (const sentence of failures) console.log(`conformance: FAILED: ${sentence}`);
  process.exitCode = differences.length === 0 && failures.length === 0 ? 0 : 1;
} else {
  console.log('conformance: skipped, ../shared is not here');
}

async function compareCorpus() {
  const expected = readFileSync(goldenFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const paths = expected.map(({ file }) => join(shared, 'corpus', file));
  return report(
    'files',
    expected.map(({ file }) => file),
    expected,
    await inspect(paths),
  );
}

async function compareCases() {
  const expected = JSON.parse(readFileSync(casesFile, 'utf8'));
  const folder = join(root, 'node_modules', '.cache', 'plimsoll', 'conformance');
  mkdirSync(folder, { recursive: true });
  const paths = expected.map(({ dockerfile }, index) => {
    const path = join(folder, `${index}.Dockerfile`);
    writeFileSync(path, dockerfile);
    return path;
  });
  return report(
    'cases',
    expected.map(({ id }) => id),
    expected,
    await inspect(paths),
  );
}

/** Prints how many are equal and returns the differences as text. */
function report(what, names, expected, inspected) {
  const differences = expected.flatMap((golden, index) => {
    const difference = compare(golden, inspected[index]);
    return difference === undefined ? [] : [`${names[index]}: ${difference}`];
  });
  console.log(`conformance: ${expected.length - differences.length} of ${expected.length} ${what} equal`);
  return differences;
}
