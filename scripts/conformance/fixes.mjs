// What `--fix` and `--fix=suggested` make of the corpus, beside what BuildKit says of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bundleProof } from './fix-bundle.mjs';
import { catalogueFixes } from './fix-catalogue.mjs';
import { findOracle } from './fix-oracle.mjs';

/** In percent: of the findings of rules that the catalogue says can be fixed, the least that carry a fix. */
const leastFixable = 90;

/** Prints what was measured; the sentences are the failures, `limit` is how many faults of each kind are listed. */
export async function provesFixes(shared, limit) {
  const program = findOracle(shared);
  if (program === undefined) {
    console.log('conformance: fixes: skipped, the oracle is not here');
    return [];
  }
  const bundle = await bundleProof();
  const files = readFileSync(join(shared, 'golden', 'buildkit.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).file);
  const tried = await tryAll(bundle, shared, files);
  const { askOracle, verdictOn } = await import(bundle);
  console.log(`conformance: fixes, ${files.length} files`);
  const failures = [];
  const gate = (faults, sentence) => {
    console.log(`  ${sentence}: ${faults.length === 0 ? 'yes' : `no, ${faults.length} times`}`);
    for (const fault of faults.slice(0, limit)) console.log(`    ${fault}`);
    if (faults.length > 0) failures.push(`not ${sentence}`);
  };
  const rejected = rejectedFiles(tried, askOracle, program);
  const faultsOf = (promise) =>
    tried.flatMap(({ file, fixed }) =>
      fixed.flatMap(({ preset, mode, faults }) =>
        faults
          .filter(
            (fault) => fault.promise === promise && (promise !== 'finds no more' || preset.startsWith('recommended')),
          )
          .map(({ what }) => `${file}, ${preset}, ${mode}: ${what}`),
      ),
    );
  const count = tried.reduce((sum, { fixed }) => sum + fixed.length, 0);
  gate(rejected, `what BuildKit accepted is accepted after each of ${count} runs that fixed something`);
  gate(faultsOf('settles'), 'a second fix changes nothing');
  gate(faultsOf('finds no more'), 'under `recommended` no rule finds more than before');
  gate(faultsOf('no new error'), 'under no preset there is a new error');
  gate(faultsOf('keeps comments'), 'no comment is lost');
  gate([...faultsOf('keeps style'), ...faultsOf('edits')], 'line endings and the rest of the file are kept');
  const { broken, proven, unknown } = loneFaults(tried, askOracle, verdictOn, program);
  gate(broken, `each safe fix alone keeps its effect (${proven} proven, ${unknown} in files that do not build)`);
  gate(
    tried.flatMap(({ crashes }) => crashes),
    'no rule throws',
  );
  const fixable = catalogueFixes(shared);
  const silent = tried.flatMap(({ file, carried }) =>
    carried
      .filter(({ ruleId, isFixed, saysWhy }) => fixable.has(ruleId) && !isFixed && !saysWhy)
      .map(({ ruleId }) => `${file}: ${ruleId}`),
  );
  gate(silent, 'where a finding that can be fixed has no fix, its help says why');
  const share = printShares(tried, fixable);
  if (share < leastFixable) failures.push(`${share.toFixed(1)} % of the findings that can be fixed carry a fix`);
  return failures;
}

/** One answer of `fix-worker.mjs` for each file, in order. */
async function tryAll(bundle, shared, files) {
  const half = Math.ceil(files.length / 2);
  const parts = await Promise.all(
    [files.slice(0, half), files.slice(half)].map(
      (part) =>
        new Promise((finish, fail) => {
          const workerData = { bundle, folder: join(shared, 'corpus'), files: part };
          const worker = new Worker(new URL('fix-worker.mjs', import.meta.url), { workerData });
          worker.on('message', finish);
          worker.on('error', fail);
        }),
    ),
  );
  return parts.flat();
}

/** The runs after which BuildKit rejects a file that it took before. */
function rejectedFiles(tried, askOracle, program) {
  const texts = new Set(tried.flatMap(({ text, fixed }) => [text, ...fixed.map((one) => one.text)]));
  const builds = [...texts].map((dockerfile) => ({ dockerfile }));
  const answers = askOracle(program, builds);
  const errors = new Map(builds.map(({ dockerfile }, index) => [dockerfile, answers[index]?.error ?? null]));
  return tried.flatMap(({ file, text, fixed }) =>
    errors.get(text) !== null
      ? []
      : fixed
          .filter((one) => errors.get(one.text) !== null)
          .map(
            (one) =>
              `${file}, ${one.preset}, ${one.mode}: ${errors.get(one.text)}; fixed were ${one.applied.join(', ')}`,
          ),
  );
}

/** What safe fixes do that they do not say. */
function loneFaults(tried, askOracle, verdictOn, program) {
  const builds = tried.flatMap(({ text, alone }) =>
    alone.length === 0 ? [] : [{ dockerfile: text }, ...alone.map((one) => ({ dockerfile: one.text }))],
  );
  const answers = askOracle(program, builds, '--llb', '--fill-args', '--parse-only');
  const broken = [];
  let proven = 0;
  let unknown = 0;
  let at = 0;
  for (const { file, alone } of tried) {
    if (alone.length === 0) continue;
    const before = answers[at++].llb;
    for (const { ruleId, title, claim } of alone) {
      const { kind, why } = verdictOn(claim, before, answers[at++].llb);
      if (kind === 'proven') proven++;
      else if (kind === 'unknown') unknown++;
      else broken.push(`${ruleId}, ${claim.fix.effect}: ${file}, "${title}": ${why}`);
    }
  }
  return { broken, proven, unknown };
}

/** Prints how many findings carry a fix; the result is the share, in percent, of those that the catalogue says can. */
function printShares(tried, fixable) {
  const byRule = new Map();
  for (const { carried } of tried)
    for (const { ruleId, isFixed } of carried) {
      const counts = byRule.get(ruleId) ?? { all: 0, fixed: 0 };
      byRule.set(ruleId, { all: counts.all + 1, fixed: counts.fixed + (isFixed ? 1 : 0) });
    }
  const rules = [...byRule];
  const can = rules.filter(([ruleId]) => fixable.has(ruleId));
  console.log(
    `  with a fix: ${shareOf(can).toFixed(1)} % of the findings of rules that the catalogue says can be fixed (at least ${leastFixable} %), ${shareOf(rules).toFixed(1)} % of all under \`strict\``,
  );
  const poor = can
    .map(([ruleId, { all, fixed }]) => ({ ruleId, without: all - fixed, all }))
    .filter(({ without }) => without > 0)
    .toSorted((a, b) => b.without - a.without);
  console.log(
    `    without: ${poor
      .slice(0, 20)
      .map(({ ruleId, without, all }) => `${ruleId} ${without} of ${all}`)
      .join(', ')}`,
  );
  return shareOf(can);
}

/** In percent, how many of the findings of these rules carry a fix. */
function shareOf(rules) {
  const all = rules.reduce((sum, [, counts]) => sum + counts.all, 0);
  return (100 * rules.reduce((sum, [, counts]) => sum + counts.fixed, 0)) / Math.max(1, all);
}
