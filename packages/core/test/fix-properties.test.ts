import { sample } from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createLinter } from '../src/linter/linter.js';
import { exampleCases, type NamedCase } from './fix-cases.js';
import { verdictOn } from './fix-effect.js';
import { isRevealed } from './fix-promises.js';
import { fixFile, loneFixes, type Fault, type FixedFile, type LoneFix, type Mode } from './fix-trial.js';
import { fixableDockerfile } from './fixable-arbitrary.js';
import { memoryHost } from './memory-host.js';
import { askOracle, oracle } from './oracle.js';
import { ruleTestFiles } from './rule-test-files.js';
import type { RuleCases } from './test-rule.js';

const written = vi.hoisted((): NamedCase[] => []);

// The cases are read, and not run.
vi.mock('./test-rule.js', () => ({
  testRule: (id: string, { invalid }: RuleCases) => {
    for (const ruleCase of invalid) written.push([id, ruleCase]);
  },
}));

await Promise.all(ruleTestFiles().map((file) => import(file)));
// The files come as they are read.
written.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

const seed = Number(process.env.FUZZ_SEED ?? 1);
const count = Number(process.env.FUZZ_COUNT ?? 200);
const presets = ['recommended', 'strict'] as const;

interface Trial {
  readonly text: string;
  readonly mode: Mode;
  readonly fixed: FixedFile;
}

async function trials(): Promise<{
  readonly fixed: readonly Trial[];
  readonly alone: readonly (LoneFix & { readonly before: string })[];
}> {
  const texts = sample(fixableDockerfile([...exampleCases(), ...written]), { numRuns: count, seed });
  const fixed: Trial[] = [];
  const alone: (LoneFix & { readonly before: string })[] = [];
  for (const preset of presets) {
    const linter = createLinter(memoryHost({}), { noConfig: true, extends: [preset] });
    for (const text of texts) {
      const before = await linter.lint('/project/Dockerfile', text);
      expect(before.crashes).toEqual([]);
      for (const mode of ['safe', 'suggested'] as const) {
        const result = await fixFile(linter, before, mode);
        if (result !== undefined)
          fixed.push({
            text,
            mode,
            fixed: { ...result, faults: result.faults.filter((fault) => counts(fault, preset, mode, result)) },
          });
      }
      if (preset === 'strict') alone.push(...loneFixes(before).map((one) => ({ ...one, before: text })));
    }
  }
  return { fixed, alone };
}

/**
 * In files made at random a suggested fix, which changes what is built, often makes known what nobody could know: there only
 * the fixed rules themselves may not find more. The corpus holds both modes to the whole promise.
 */
function counts({ promise, what }: Fault, preset: string, mode: Mode, { applied }: FixedFile): boolean {
  if (promise !== 'finds no more' && promise !== 'no new error') return true;
  if (promise === 'finds no more' && preset !== 'recommended') return false;
  const isOwn = applied.includes(what.slice(0, what.indexOf(' ')));
  return (mode === 'safe' || isOwn) && !isRevealed(what, applied);
}

const tried = trials();

it('keeps the promises of fixes in random Dockerfiles', { timeout: 600_000 }, async () => {
  const { fixed } = await tried;
  expect(fixed.length).toBeGreaterThan(count / 2);
  const faults = fixed.flatMap(({ text, mode, fixed: { faults: found, text: after, applied } }) =>
    found.map(({ promise, what }) => `${promise}, ${mode}: ${what} (${applied.join(', ')})\n${text}\n->\n${after}`),
  );
  expect(faults.slice(0, 3), `${faults.length} faults of seed ${seed}`).toEqual([]);
});

it('keeps what BuildKit makes of random Dockerfiles', { timeout: 600_000 }, async () => {
  if (oracle === undefined) {
    console.info('not proven: the oracle is not built; BKLINT may name it');
    return;
  }
  const { fixed, alone } = await tried;
  const before = accepted(
    oracle,
    fixed.map(({ text }) => text),
  );
  const after = accepted(
    oracle,
    fixed.map((one) => one.fixed.text),
  );
  const rejected = fixed.filter((_, at) => before[at] === true && after[at] !== true);
  expect(rejected.slice(0, 3), `${rejected.length} files of seed ${seed} are rejected after fixing`).toEqual([]);

  const flags = ['--llb', '--fill-args', '--parse-only'];
  const builds = askOracle(
    oracle,
    alone.map((one) => ({ dockerfile: one.before })),
    ...flags,
  );
  const fixedBuilds = askOracle(
    oracle,
    alone.map(({ text }) => ({ dockerfile: text })),
    ...flags,
  );
  const failed = { error: 'no answer', stages: [] };
  const broken = alone.flatMap(({ ruleId, title, claim, before: text }, at) => {
    const verdict = verdictOn(claim, builds[at]?.llb ?? failed, fixedBuilds[at]?.llb ?? failed);
    return verdict.kind === 'broken' ? [`${ruleId}, ${claim.fix.effect}, "${title}": ${verdict.why}\n${text}`] : [];
  });
  expect(broken.slice(0, 3), `${broken.length} of ${alone.length} fixes of seed ${seed} fail`).toEqual([]);
});

function accepted(program: string, texts: readonly string[]): readonly boolean[] {
  return askOracle(
    program,
    texts.map((dockerfile) => ({ dockerfile })),
  ).map(({ error }) => error === null);
}
