// Writes packages/core/test/fix-proofs.json: in how many files of the corpus and of the rules' own tests, varied, each safe fix
// kept its effect, as BuildKit says. BKLINT names the built oracle. What failed is printed, and is a fault of the rule.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCases, bundleProof } from './conformance/fix-bundle.mjs';
import { findOracle } from './conformance/fix-oracle.mjs';
import { root } from './process.mjs';

const shared = join(root, '..', 'shared');
const program = findOracle(shared);
if (program === undefined) throw new Error('BKLINT does not name the built oracle, and it cannot be built');
const { createLinter, rules, loneFixes, exampleCases, fixableBuilds, askOracle, verdictOn } = await import(
  await bundleProof()
);
const { cases } = await import(await bundleCases());

const counts = new Map();
tally('corpus', await corpusBuilds());
tally('generated', (await Promise.all([...exampleCases(), ...cases].map((one) => fixableBuilds(one, true)))).flat());
const proofs = Object.fromEntries([...counts].toSorted(byName).map(([id, byEffect]) => [id, countsOf(byEffect)]));
const recorded = { date: new Date().toISOString().slice(0, 10), buildkit: buildkitVersion(), proofs };
const file = join(root, 'packages', 'core', 'test', 'fix-proofs.json');
writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
printSeldom();

/** The files of the corpus with all safe fixes of all rules. */
async function corpusBuilds() {
  const host = { readFile: nothing, stat: nothing, list: nothing };
  const linter = createLinter(host, { noConfig: true, select: Object.keys(rules) });
  const lines = readFileSync(join(shared, 'golden', 'buildkit.ndjson'), 'utf8')
    .trim()
    .split('\n');
  const builds = [];
  for (const line of lines) {
    const dockerfile = readFileSync(join(shared, 'corpus', JSON.parse(line).file), 'utf8');
    const fixes = loneFixes(await linter.lint('Dockerfile', dockerfile));
    if (fixes.length > 0) builds.push({ build: { dockerfile }, fixes });
  }
  return builds;
}

/** Notes in which files each rule's fixes keep their effects and in which they do not. */
function tally(where, builds) {
  const asked = builds.flatMap(({ build, fixes }) => [
    build,
    ...fixes.map(({ text }) => ({ ...build, dockerfile: text })),
  ]);
  const answers = askOracle(program, asked, '--llb', '--fill-args', '--parse-only');
  let at = 0;
  for (const { build, fixes } of builds) {
    const before = answers[at++].llb;
    for (const { ruleId, title, claim, text } of fixes) {
      const { kind, why } = verdictOn(claim, before, answers[at++].llb);
      if (kind === 'unknown') continue;
      const { effect } = claim.fix;
      const files = filesOf(ruleId, effect);
      files[kind === 'proven' ? where : 'failures'].add(build.dockerfile);
      if (kind === 'broken')
        console.log(`${ruleId}, ${effect}, "${title}": ${why}\n${build.dockerfile}\n->\n${text}\n`);
    }
  }
}

function filesOf(ruleId, effect) {
  const byEffect = counts.get(ruleId) ?? new Map();
  counts.set(ruleId, byEffect);
  const files = byEffect.get(effect) ?? { corpus: new Set(), generated: new Set(), failures: new Set() };
  byEffect.set(effect, files);
  return files;
}

function countsOf(byEffect) {
  return Object.fromEntries(
    [...byEffect]
      .toSorted(byName)
      .map(([effect, { corpus, generated, failures }]) => [
        effect,
        { corpus: corpus.size, generated: generated.size, failures: failures.size },
      ]),
  );
}

function byName([a], [b]) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function buildkitVersion() {
  const text = readFileSync(join(shared, 'oracle', 'bklint', 'go.mod'), 'utf8');
  return /github\.com\/moby\/buildkit (\S+)/.exec(text)?.[1] ?? 'unknown';
}

function printSeldom() {
  for (const [id, byEffect] of Object.entries(proofs))
    for (const [effect, { corpus, generated, failures }] of Object.entries(byEffect))
      if (failures > 0 || corpus + generated < 5)
        console.log(`${id}, ${effect}: ${corpus} + ${generated} proofs, ${failures} failures`);
}

async function nothing() {
  return undefined;
}
