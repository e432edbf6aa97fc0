// Asks BuildKit again about every case of packages/core/test/syntax-cases.json and expand-cases.json and writes its answers there.
// BKLINT is the path of the oracle: BKLINT=/path/to/bklint node scripts/record-syntax-cases.mjs
// A new case is `{ "id": "...", "dockerfile": "..." }`, or `{ "text": "..." }` for a text with variables.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process.mjs';

const folder = join(root, 'packages', 'core', 'test');
const oracle = process.env.BKLINT;

if (oracle === undefined) {
  console.error('Set BKLINT to the path of the oracle.');
  process.exitCode = 2;
} else {
  recordSyntax(join(folder, 'syntax-cases.json'));
  recordExpansions(join(folder, 'expand-cases.json'));
}

function recordSyntax(file) {
  const cases = JSON.parse(readFileSync(file, 'utf8'));
  const answers = ask(
    cases.map(({ dockerfile }) => dockerfile),
    ['--parse-only', '--heredoc-content'],
  );
  const recorded = cases.map(({ id, dockerfile }, index) => ({ id, dockerfile, buildkit: answerOf(answers[index]) }));
  writeFileSync(file, `[\n${recorded.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
  console.log(`${recorded.length} cases of syntax recorded`);
}

/** What ENV makes of a text, seen in the config of the image; null where BuildKit stops. */
function recordExpansions(file) {
  const { environment, cases } = JSON.parse(readFileSync(file, 'utf8'));
  const set = Object.entries(environment)
    .map(([name, value]) => `${name}='${value}'`)
    .join(' ');
  const texts = cases.map(
    ({ text, escape }) => `${escape === '`' ? '# escape=`\n' : ''}FROM scratch\nENV ${set}\nENV RESULT ${text}\n`,
  );
  const answers = ask(texts, ['--parse-only', '--llb']);
  const recorded = cases.map(({ text, escape }, index) => ({ text, escape, value: resultOf(answers[index]) }));
  const lines = recorded.map((one) => JSON.stringify(one)).join(',\n');
  writeFileSync(file, `{ "environment": ${JSON.stringify(environment)}, "cases": [\n${lines}\n] }\n`);
  console.log(`${recorded.length} cases of expansion recorded`);
}

function ask(texts, flags) {
  const input = texts.map((dockerfile, id) => `${JSON.stringify({ id: String(id), dockerfile })}\n`).join('');
  const { stdout } = spawnSync(oracle, [...flags, '--ndjson'], { input, maxBuffer: 2 ** 28, encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function resultOf({ llb }) {
  const [stage] = llb.stages;
  const prefix = 'RESULT=';
  return stage?.config?.Env?.find((one) => one.startsWith(prefix))?.slice(prefix.length) ?? null;
}

/** What the tests compare; of a rejected file only the line of the error. */
function answerOf({ parseError, instructionError, errorLine, escape, syntax, check, instructions, stages }) {
  if (parseError !== undefined) return { rejectedBy: 'parser', line: errorLine, syntax, check };
  const list = instructions.map(instructionOf);
  if (instructionError !== undefined) {
    return { rejectedBy: 'instructions', line: errorLine, escape, syntax, check, instructions: list };
  }
  return { escape, syntax, check, instructions: list, stages };
}

function instructionOf({ raw, startLine, endLine, flags, heredocList = [], json, args, onbuild }) {
  const heredocs = heredocList.map(({ name, chomp, expand, fd, content = '' }) => ({
    name,
    chomp,
    expand,
    fd,
    content,
  }));
  return { raw, lines: [startLine, endLine], flags, heredocs, json, args, onbuild: onbuild && instructionOf(onbuild) };
}
