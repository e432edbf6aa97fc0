// `plimsoll hadolint` beside recorded answers of hadolint: the same codes on the same lines.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../process.mjs';

/** In percent: the most of hadolint's findings that may be left out, and the least that must agree of the rest. */
const mostLeftOut = 8;
const leastF1 = 99.5;
const leastShellcheckRecall = 99;

/** Compares, prints the measures, and returns the gates that do not hold as text; `limit` is how many differences are listed. */
export async function compareHadolint(shared, limit) {
  const golden = readLines(join(shared, 'golden', 'hadolint.ndjson'));
  const texts = readCorpus(shared);
  const { dockerfileOf } = await bundlePredicates();
  const { predicates } = JSON.parse(readFileSync(join(root, 'compatibility.json'), 'utf8'));
  const unparsed = new Set(golden.filter(({ code }) => code === 'DL1000').map(({ file }) => file));
  const dockerfiles = new Map();
  const dockerfileAt = (file) => {
    if (!dockerfiles.has(file)) dockerfiles.set(file, dockerfileOf(texts.get(file)));
    return dockerfiles.get(file);
  };
  /** Why a finding is not compared; undefined where it is. */
  const reasonFor = ({ file, line, code }) => {
    if (unparsed.has(file)) return 'a file that hadolint cannot parse';
    const dockerfile = dockerfileAt(file);
    if (code.startsWith('SC') && !dockerfile.isPosixShell(line)) return 'ShellCheck in another language than shell';
    return predicates.find(({ name, codes }) => codes.includes(code) && dockerfile.matches(name, code, line))?.name;
  };

  const theirs = sorted(golden, reasonFor);
  const ours = sorted(lint(shared, [...texts.keys()]), reasonFor);
  console.log(`conformance: hadolint, ${texts.size} files`);
  printLeftOut(theirs, ours);
  const shellcheck = hasShellcheck();
  const failures = [];
  const gate = (holds, sentence) => {
    console.log(`  ${sentence}`);
    if (!holds) failures.push(sentence);
  };
  const share = percent(theirs.leftOut, theirs.all);
  gate(share < mostLeftOut, `left out of hadolint's findings: ${share.toFixed(2)} % (less than ${mostLeftOut} %)`);
  console.log(`  left out of ours: ${percent(ours.leftOut, ours.all).toFixed(2)} %`);
  const dl = measure(theirs.keys, ours.keys, 'DL');
  gate(
    dl.f1 >= leastF1,
    `DL: precision ${dl.precision.toFixed(2)} %, recall ${dl.recall.toFixed(2)} %, F1 ${dl.f1.toFixed(2)} % (at least ${leastF1} %)`,
  );
  const sc = measure(theirs.keys, ours.keys, 'SC');
  if (shellcheck)
    gate(
      sc.recall >= leastShellcheckRecall,
      `SC: recall ${sc.recall.toFixed(2)} % (at least ${leastShellcheckRecall} %)`,
    );
  else console.log('  SC: not compared, ShellCheck 0.11 is not on PATH');
  list(shellcheck ? [...dl.differences, ...sc.missing] : dl.differences, limit);
  return failures;
}

/** One `{ file, line, code }` for each finding of the corpus. */
function lint(shared, files) {
  const command = join(root, 'packages', 'cli', 'bin', 'plimsoll.js');
  const config = join(root, 'scripts', 'conformance', 'empty.yaml');
  const found = [];
  const said = new Set();
  // Windows takes 32,767 characters for a command line.
  for (let first = 0; first < files.length; first += 250) {
    const words = [
      command,
      'hadolint',
      '-f',
      'json',
      '-c',
      config,
      '--no-fail',
      '--',
      ...files.slice(first, first + 250),
    ];
    const { stdout, stderr, error } = spawnSync(process.execPath, words, {
      cwd: join(shared, 'corpus'),
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (error) throw error;
    for (const line of stderr.split('\n')) said.add(line);
    found.push(...JSON.parse(stdout).map(({ file, line, code }) => ({ file, line, code })));
  }
  process.stderr.write([...said].join('\n'));
  return found;
}

/** The findings as keys without those that are not compared; `all` and `leftOut` count findings, `reasons` say why. */
function sorted(findings, reasonFor) {
  const all = new Set(findings.map(({ file, line, code }) => `${file}\0${line}\0${code}`));
  const keys = new Set();
  const reasons = new Map();
  for (const key of all) {
    const [file, line, code] = key.split('\0');
    const reason = reasonFor({ file, line: Number(line), code });
    if (reason === undefined) keys.add(key);
    else reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return { all: all.size, leftOut: all.size - keys.size, keys, reasons };
}

function printLeftOut(theirs, ours) {
  for (const reason of new Set([...theirs.reasons.keys(), ...ours.reasons.keys()])) {
    console.log(
      `  left out: ${reason}: ${theirs.reasons.get(reason) ?? 0} of hadolint's, ${ours.reasons.get(reason) ?? 0} of ours`,
    );
  }
}

function measure(theirs, ours, tool) {
  const isTools = (key) => key.split('\0')[2].startsWith(tool);
  const wanted = [...theirs].filter(isTools);
  const found = [...ours].filter(isTools);
  const missing = wanted.filter((key) => !ours.has(key)).map((key) => `- ${shown(key)}`);
  const extra = found.filter((key) => !theirs.has(key)).map((key) => `+ ${shown(key)}`);
  const same = wanted.length - missing.length;
  const precision = percent(same, found.length, 100);
  const recall = percent(same, wanted.length, 100);
  const f1 = percent(2 * same, wanted.length + found.length, 100);
  return { precision, recall, f1, missing, differences: [...missing, ...extra] };
}

/** The differences by code, then some of them: `-` only hadolint, `+` only plimsoll. */
function list(differences, limit) {
  const counts = new Map();
  for (const text of differences) {
    const kind = text.split(' ', 2).join('');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} ${count}`);
  if (parts.length > 0) console.log(`  differences: ${parts.join(', ')}`);
  for (const text of differences.slice(0, limit)) console.log(`    ${text}`);
}

function shown(key) {
  const [file, line, code] = key.split('\0');
  return `${code} ${file}:${line}`;
}

function percent(part, whole, ofNothing = 0) {
  return whole === 0 ? ofNothing : (100 * part) / whole;
}

function hasShellcheck() {
  const { stdout } = spawnSync('shellcheck', ['--version'], { encoding: 'utf8' });
  return /^version: 0\.11\./m.test(stdout ?? '');
}

/** The texts of the corpus by the name that the records give them. */
function readCorpus(shared) {
  const records = readLines(join(shared, 'golden', 'buildkit.ndjson'));
  return new Map(records.map(({ file }) => [file, readFileSync(join(shared, 'corpus', file), 'utf8')]));
}

/** The predicates stand with the tests of core, which run them over recorded cases. */
async function bundlePredicates() {
  const outfile = join(root, 'node_modules', '.cache', 'plimsoll', 'conformance', 'predicates.cjs');
  mkdirSync(join(outfile, '..'), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'packages', 'core', 'test', 'hadolint-predicates.ts')],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    conditions: ['source'],
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile);
}

function readLines(file) {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
