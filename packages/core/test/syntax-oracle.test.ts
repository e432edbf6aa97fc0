import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inspectionOf, type InspectedInstruction } from '../src/explain/inspect.js';
import { parse } from '../src/syntax/parse.js';
import { Source } from '../src/text/source.js';
import { corpusTexts, randomOf, randomText, shared, wellFormed } from './mutations.js';
import { syntaxCases } from './syntax-case.js';

const built = join(shared, 'oracle', 'bklint', 'bklint');
const oracle = process.env.BKLINT ?? (existsSync(built) ? built : undefined);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const count = Number(process.env.FUZZ_COUNT ?? 10_000);

interface Answer {
  readonly parseError?: string;
  readonly errorLine: number | null;
  readonly escape: string;
  readonly syntax?: string;
  readonly check?: string;
  readonly instructions: readonly Answered[];
}

interface Answered {
  readonly raw: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly flags: readonly string[];
  readonly heredocList?: readonly { readonly name: string; readonly chomp: boolean; readonly expand: boolean }[];
  readonly json: boolean;
  readonly args: readonly string[];
  readonly onbuild?: Answered;
}

/** Both sides in one form: a text that is equal where they agree. */
function ours(text: string): string {
  const syntax = parse(new Source('Dockerfile', text));
  const { directives, instructions } = inspectionOf(syntax);
  const { escape, ...detected } = directives;
  const [problem] = syntax.problems;
  if (problem) return JSON.stringify([detected, problem.line]);
  return JSON.stringify([detected, escape, instructions.map(inOurWords)]);
}

function theirs({ parseError, errorLine, escape, instructions, ...rest }: Answer): string {
  const { syntax, check } = { syntax: rest.syntax ?? null, check: rest.check ?? null };
  if (parseError !== undefined) return JSON.stringify([{ syntax, check }, errorLine]);
  return JSON.stringify([{ syntax, check }, escape, instructions.map(inTheirWords)]);
}

function inOurWords({ raw, startLine, endLine, flags, heredocs, json, args, onbuild }: InspectedInstruction): object {
  return [raw, startLine, endLine, flags, heredocs, json, args, onbuild && inOurWords(onbuild)];
}

function inTheirWords({ raw, startLine, endLine, flags, heredocList = [], json, args, onbuild }: Answered): object {
  const heredocs = heredocList.map(({ name, chomp, expand }) => ({ name, chomp, expand }));
  return [raw, startLine, endLine, flags, heredocs, json, args, onbuild && inTheirWords(onbuild)];
}

function ask(program: string, texts: readonly string[]): readonly Answer[] {
  const input = texts.map((dockerfile, id) => `${JSON.stringify({ id: String(id), dockerfile })}\n`).join('');
  // Its remarks about NUL bytes would fill standard error.
  const { stdout } = spawnSync(program, ['--parse-only', '--ndjson'], {
    input,
    maxBuffer: 2 ** 29,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

it('gives the same instructions as BuildKit for mutated files', { timeout: 600_000 }, () => {
  if (oracle === undefined) {
    console.info('not compared: the oracle is not built; BKLINT may name it');
    return;
  }
  const bases = [...corpusTexts(), ...syntaxCases().map(({ dockerfile }) => dockerfile)];
  const random = randomOf(seed);
  const differences: string[] = [];
  for (let left = count; left > 0; left -= 2_000) {
    const texts = Array.from({ length: Math.min(left, 2_000) }, () => wellFormed(randomText(bases, random)));
    const answers = ask(oracle, texts);
    for (const [index, text] of texts.entries()) {
      const answer = answers[index];
      const wanted = answer && theirs(answer);
      const found = ours(text);
      if (found !== wanted) differences.push(`${JSON.stringify(text)}\n  BuildKit: ${wanted}\n  plimsoll: ${found}`);
    }
  }
  expect(differences.slice(0, 3), `${differences.length} of ${count} texts of seed ${seed} differ`).toEqual([]);
});
