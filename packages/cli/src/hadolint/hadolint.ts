import { isAtLeast, rules, UserError } from '@plimsoll/core';
import {
  hadolintFindings,
  hadolintOverrides,
  mergeHadolintConfigs,
  type HadolintConfig,
  type HadolintFormat,
} from '@plimsoll/core/hadolint';
import { printable } from '../formats/printable.js';
import { lintAll } from '../lint-all.js';
import { openOutput } from '../output.js';
import { version } from '../version.js';
import type { World } from '../world.js';
import { findHadolintConfig } from './find-config.js';
import { hadolintReports } from './formats/index.js';
import { hadolintVersion, type HadolintResult } from './formats/result.js';
import { hadolintHelp } from './help.js';
import { readHadolintWords, type HadolintWords } from './read-words.js';
import { fromFlags, fromVariables } from './settings.js';

/** Does what hadolint would do with the words behind `plimsoll hadolint`; returns the exit code, which is never 2. */
export async function hadolint(argv: readonly string[], world: World): Promise<0 | 1> {
  try {
    return await follow(readHadolintWords(argv), world);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const line of error.message.split('\n')) complain(line, world);
    return 1;
  }
}

async function follow(words: HadolintWords, world: World): Promise<0 | 1> {
  if (words.values.has('help')) {
    world.stdout.write(hadolintHelp());
    return 0;
  }
  const flags = fromFlags(words);
  if (words.values.has('version')) {
    world.stdout.write(`hadolint ${hadolintVersion} (plimsoll ${version})\n`);
    return 0;
  }
  const found = await findHadolintConfig(words.values.get('config')?.[0], world);
  for (const mistake of found.mistakes) {
    complain(`${found.path}:${mistake} Because of this, nothing of the file counts.`, world);
  }
  const config = [found.config, flags].reduce(mergeHadolintConfigs, fromVariables(world.env));
  if (config.verbose === true) {
    world.stderr.write((await import('./verbose.js')).verboseText(found.path, config));
  }
  if (words.paths.length === 0) throw new UserError('please name a Dockerfile; `-` is standard input.');
  return await run(words, config, world);
}

async function run({ paths, values }: HadolintWords, config: HadolintConfig, world: World): Promise<0 | 1> {
  const outputs = (values.get('output') ?? []).map((file) => openOutput(file === '-' ? undefined : file, world));
  const { results, isWhole } = await lint(paths, values.get('file-path-in-report')?.[0], config, world);
  const now = new Date(world.now());
  const stdout = openOutput(undefined, world);
  for (let at = 0; at < Math.max(config.formats.length, outputs.length, 1); at++) {
    const report = hadolintReports[config.formats[at] ?? 'tty'];
    const output = outputs[at] ?? stdout;
    output.write(report(results, { colors: config.noColor !== true, now }));
    output.finish();
  }
  return isWhole ? exitCode(results, config) : 1;
}

interface Linted {
  readonly results: readonly HadolintResult[];
  /** Whether every file could be read and linted. */
  readonly isWhole: boolean;
}

/** One that cannot be read is told, and the others are linted. */
async function lint(
  paths: readonly string[],
  pathInReport: string | undefined,
  config: HadolintConfig,
  world: World,
): Promise<Linted> {
  const overrides = { ...hadolintOverrides(config, rules), folder: world.cwd };
  const linter = world.createLinter(overrides);
  const results: HadolintResult[] = [];
  const notices = new Set<string>();
  let isWhole = true;
  const fail = (sentence: string): void => {
    isWhole = false;
    complain(sentence, world);
  };
  await lintAll(paths, '-', linter, overrides, onceStdin(world), (path, outcome) => {
    if (outcome.kind === 'error') fail(`${path}: ${outcome.message}`);
    else if (outcome.kind === 'crash') fail(`${path}: linting it crashed: ${outcome.crash.message}`);
    else if (outcome.kind === 'report') {
      const { source, crashes, notices: said } = outcome.report;
      for (const { ruleId, error } of crashes) fail(`${path}: the rule ${ruleId} crashed: ${String(error)}`);
      for (const notice of said) notices.add(notice);
      results.push({
        path,
        pathInReport: pathInReport ?? path,
        lineText: (line) => source.lineText(line),
        findings: hadolintFindings(outcome.report, config, rules),
      });
    }
  });
  for (const notice of notices) complain(notice, world);
  return { results, isWhole };
}

/** Standard input can be named twice, and read once. */
function onceStdin(world: World): World {
  const readAll = async (): Promise<readonly Uint8Array[]> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of world.stdin()) chunks.push(chunk);
    return chunks;
  };
  let reading: Promise<readonly Uint8Array[]> | undefined;
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield* await (reading ??= readAll());
  }
  return { ...world, stdin };
}

/** Readers of these reports take any other code for a mistake of the tool. */
const neverFailing: readonly HadolintFormat[] = ['codeclimate', 'codacy'];

function exitCode(results: readonly HadolintResult[], { noFail, formats, failureThreshold }: HadolintConfig): 0 | 1 {
  if (noFail === true || formats.some((format) => neverFailing.includes(format))) return 0;
  const threshold = failureThreshold ?? 'info';
  const least = threshold === 'ignore' || threshold === 'none' ? 'style' : threshold;
  return results.some(({ findings }) => findings.some(({ level }) => isAtLeast(level, least))) ? 1 : 0;
}

function complain(sentence: string, { stderr }: World): void {
  stderr.write(`plimsoll hadolint: ${printable(sentence)}\n`);
}
