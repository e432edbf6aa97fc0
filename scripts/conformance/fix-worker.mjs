// Fixes some files of the corpus under every preset, in both modes, with ShellCheck's fixes where it is on PATH, and each safe
// fix of `strict` alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const { bundle, folder, files } = workerData;
const { createLinter, fixFile, loneFixes, nodeHost } = await import(bundle);

/** Nothing stands beside the files of the corpus. */
const nothing = async () => undefined;
const host = { readFile: nothing, stat: nothing, list: nothing };
const presets = ['recommended', 'strict', 'security', 'hadolint', 'buildkit'];
const linters = presets.map((preset) => [preset, createLinter(host, { noConfig: true, extends: [preset] })]);
const { shellcheck } = nodeHost();
const withShellcheck = createLinter({ ...host, shellcheck }, { noConfig: true });

const answers = [];
// ShellCheck is asked for many files at once.
for (let first = 0; first < files.length; first += 64)
  answers.push(...(await Promise.all(files.slice(first, first + 64).map(tried))));
parentPort.postMessage(answers);

async function tried(file) {
  const text = readFileSync(join(folder, file), 'utf8');
  const answer = { file, text, fixed: [], alone: [], carried: [], crashes: [] };
  for (const [preset, linter] of linters) {
    const before = await linter.lint('Dockerfile', text);
    for (const { ruleId, error } of before.crashes) answer.crashes.push(`${file}, ${preset}: ${ruleId}: ${error}`);
    for (const mode of ['safe', 'suggested']) {
      const fixed = await fixFile(linter, before, mode);
      if (fixed !== undefined) answer.fixed.push({ preset, mode, ...fixed });
    }
    if (preset !== 'strict') continue;
    answer.alone = loneFixes(before);
    answer.carried = before.findings.map(({ ruleId, help = '', fixes = [] }) => ({
      ruleId,
      isFixed: fixes.length > 0,
      saysWhy: help.includes('There is no fix where'),
    }));
  }
  const before = await withShellcheck.lint('Dockerfile', text);
  if (before.findings.some(({ ruleId, fixes = [] }) => ruleId === 'shellcheck' && fixes.length > 0)) {
    const fixed = await fixFile(withShellcheck, before, 'suggested');
    if (fixed !== undefined) answer.fixed.push({ preset: 'recommended with ShellCheck', mode: 'suggested', ...fixed });
  }
  return answer;
}
