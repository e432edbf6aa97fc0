// What BuildKit's checks say of the corpus, beside `plimsoll --preset buildkit`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../process.mjs';

/** Outside the measure: the oracle has no registry. */
const offline = 'InvalidBaseImagePlatform';

/** Prints how many warnings and errors agree; the sentences are the failures. */
export function compareBuildkit(shared, mostShown = 5) {
  const golden = readFileSync(join(shared, 'golden', 'buildkit.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const found = findingsByPath(golden.map(({ file }) => join(shared, 'corpus', file)));
  const differences = [];
  const tally = { warnings: 0, agreed: 0, more: 0, hidden: 0, files: golden.length, sameError: 0 };
  for (const { file, warnings, error } of golden) {
    const findings = found.get(join(shared, 'corpus', file)) ?? [];
    const left = findings.filter(({ check }) => check !== undefined && check !== offline);
    const missing = warnings.filter((warning) => !take(left, warning));
    tally.warnings += warnings.length;
    tally.agreed += warnings.length - missing.length;
    // Where a build fails BuildKit stops, and we go on.
    if (error === null) tally.more += left.length;
    else tally.hidden += left.length;
    const more = error === null ? left : [];
    const isError = findings.some(({ severity }) => severity === 'error');
    if (isError === (error !== null)) tally.sameError++;
    else
      differences.push(
        `${file}: BuildKit ${error === null ? 'builds it' : `says: ${error}`}, plimsoll ${isError ? 'does not' : 'finds no error'}`,
      );
    for (const { rule, line } of missing) differences.push(`${file}:${line}: only BuildKit: ${rule}`);
    for (const { check, line } of more) differences.push(`${file}:${line}: only plimsoll: ${check}`);
  }
  console.log(
    `conformance: BuildKit's checks: ${tally.agreed} of ${tally.warnings} warnings found, ${tally.more} more than BuildKit (and ${tally.hidden} behind an error, where BuildKit stops); ${tally.sameError} of ${tally.files} files alike in error`,
  );
  for (const text of differences.slice(0, mostShown)) console.log(`  ${text}`);
  return differences.length === 0 ? [] : [`${differences.length} differences to BuildKit's checks`];
}

/** Takes out the finding that a warning is; an empty continuation line is reported by BuildKit at the end of its instruction. */
function take(findings, { rule, line }) {
  const index = findings.findIndex(
    (finding) =>
      finding.check === rule &&
      (rule === 'NoEmptyContinuation' ? finding.line <= line && line <= finding.endLine : finding.line === line),
  );
  if (index < 0) return false;
  findings.splice(index, 1);
  return true;
}

/** By path: the check of BuildKit that each finding stands for, if any, and the lines of its instruction. */
function findingsByPath(paths) {
  const command = join(root, 'packages', 'cli', 'bin', 'plimsoll.js');
  const byPath = new Map();
  for (let first = 0; first < paths.length; first += 100) {
    const parameters = [
      command,
      '--no-config',
      '--preset',
      'buildkit',
      '--format',
      'jsonl',
      ...paths.slice(first, first + 100),
    ];
    const { stdout, stderr, error } = spawnSync(process.execPath, parameters, { encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (error) throw error;
    process.stderr.write(stderr);
    for (const line of stdout.split('\n').filter((text) => text !== '')) {
      const { path, findings } = JSON.parse(line);
      byPath.set(
        path,
        findings.map(({ aliases, severity, instruction, range }) => ({
          // Its names are words; the codes of other tools have digits.
          check: aliases.find((alias) => /^[A-Z][A-Za-z]+$/.test(alias)),
          severity,
          line: instruction?.line ?? range.start.line,
          endLine: instruction?.endLine ?? range.end.line,
        })),
      );
    }
  }
  return byPath;
}
