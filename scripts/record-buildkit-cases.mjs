// Fills `found` and `error` of packages/core/test/buildkit-cases/*.json with BuildKit's own answers; BKLINT names the built
// oracle. With names of checks only their files are done. The answers are facts: no one writes them by hand.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process.mjs';

const folder = join(root, 'packages', 'core', 'test', 'buildkit-cases');
const oracle = process.env.BKLINT;
if (oracle === undefined) throw new Error('BKLINT does not name the built oracle');
const wanted = process.argv.slice(2);

for (const file of readdirSync(folder)) {
  if (wanted.length > 0 && !wanted.includes(file.replace('.json', ''))) continue;
  const path = join(folder, file);
  const cases = JSON.parse(readFileSync(path, 'utf8'));
  const input = cases.map(
    ({ found: _found, error: _error, ...build }, id) => `${JSON.stringify({ id: String(id), ...build })}\n`,
  );
  const { stdout } = spawnSync(oracle, ['--ndjson', '--experimental'], {
    input: input.join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const filled = cases.map((one, index) => ({ ...one, ...verdictOf(answers[index]) }));
  writeFileSync(path, `${JSON.stringify(filled, null, 2)}\n`);
}

function verdictOf({ error, warnings }) {
  const found = (warnings ?? []).toSorted(
    (a, b) => a.line - b.line || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  return { found: found.map(({ rule, line }) => `${rule}:${line}`), error: error !== null };
}
