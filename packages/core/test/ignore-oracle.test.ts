import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerFor, ignoreAnswers, ignoreInput, randomIgnoreText } from './ignore-texts.js';
import { randomOf, shared } from './mutations.js';

const built = join(shared, 'oracle', 'bklint', 'bklint');
const oracle = process.env.BKLINT ?? (existsSync(built) ? built : undefined);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const count = Number(process.env.FUZZ_COUNT ?? 10_000);

it('takes the same sources as BuildKit for random ignore files', { timeout: 600_000 }, () => {
  if (oracle === undefined) {
    console.info('not compared: the oracle is not built; BKLINT may name it');
    return;
  }
  const random = randomOf(seed);
  const texts = Array.from({ length: count }, () => randomIgnoreText(random));
  const { stdout } = spawnSync(oracle, ['--ndjson'], {
    input: ignoreInput(texts),
    maxBuffer: 2 ** 29,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const answers = ignoreAnswers(stdout);
  const differences = texts.flatMap((text, index) => {
    const ours = answerFor(text);
    return ours === answers[index] ? [] : [`${JSON.stringify(text)}: BuildKit ${answers[index]}, plimsoll ${ours}`];
  });
  expect(differences.slice(0, 3), `${differences.length} of ${count} texts of seed ${seed} differ`).toEqual([]);
});
