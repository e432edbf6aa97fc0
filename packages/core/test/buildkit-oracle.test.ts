import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf, inOrder, verdictOf, type Verdict } from './buildkit-verdict.js';
import { generatedBuild, type GeneratedBuild } from './dockerfile-arbitrary.js';
import { shared } from './mutations.js';

const built = join(shared, 'oracle', 'bklint', 'bklint');
const oracle = process.env.BKLINT ?? (existsSync(built) ? built : undefined);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const count = Number(process.env.CHECK_COUNT ?? 1_000);

interface Answer {
  readonly error: string | null;
  readonly warnings: readonly { readonly rule: string; readonly line: number }[] | null;
}

function ask(program: string, builds: readonly GeneratedBuild[]): readonly Verdict[] {
  const input = builds.map((build, id) => `${JSON.stringify({ id: String(id), ...build })}\n`).join('');
  const { stdout } = spawnSync(program, ['--ndjson', '--experimental'], {
    input,
    maxBuffer: 2 ** 29,
    encoding: 'utf8',
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const { error, warnings } = JSON.parse(line) as Answer;
      return { found: inOrder((warnings ?? []).map(({ rule, line: at }) => `${rule}:${at}`)), error: error !== null };
    });
}

it('says of generated builds what BuildKit says', { timeout: 600_000 }, async () => {
  if (oracle === undefined) {
    console.info('not compared: the oracle is not built; BKLINT may name it');
    return;
  }
  const builds = sample(generatedBuild, { numRuns: count, seed });
  const answers = ask(oracle, builds);
  const differences: string[] = [];
  for (const [index, build] of builds.entries()) {
    const theirs = answers[index];
    const difference = theirs && differenceOf(await verdictOf(build), theirs);
    if (difference !== undefined) differences.push(`${difference}\n${JSON.stringify(build)}\n${build.dockerfile}`);
  }
  expect(differences.slice(0, 3), `${differences.length} of ${count} builds of seed ${seed} differ`).toEqual([]);
});
