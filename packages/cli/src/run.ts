import type { Linter, Overrides, Report } from '@plimsoll/core';
import type { LintArguments } from './arguments/arguments.js';
import { complain } from './complain.js';
import type { FileError } from './file-error.js';
import { filesToRead } from './files-to-read.js';
import type { Format } from './formats/format.js';
import { loadFormat } from './formats/index.js';
import { lintAll } from './lint-all.js';
import type { Outcome } from './lint-one.js';
import { openOutput } from './output.js';
import { showProgress } from './progress.js';
import { ruleFacts } from './rule-facts.js';
import { stopwatch } from './stopwatch.js';
import { exitCodeOf, failingIn, summarize } from './summary.js';
import { looksOf } from './terminal.js';
import { version } from './version.js';
import type { World } from './world.js';

/** Lints the files that the command line names, fixes them where it says so, and prints their reports; returns the exit code. */
export async function run(asked: LintArguments, linter: Linter, started: number, world: World): Promise<number> {
  const { fixing } = asked;
  const watch = stopwatch(world.now, started);
  const isFilter = fixing?.dryRun === false && asked.paths.includes('-');
  const echo = isFilter ? (await import('./fixing/echo.js')).echoOf(world) : undefined;
  // A filter's output is the text; what is to be said about it stands beside it.
  const place = isFilter ? { ...world, stdout: world.stderr } : world;
  const output = openOutput(asked.output, place);
  watch.switchTo('finding files');
  const found = await filesToRead(asked.paths, linter, world.cwd);
  const format = await formatFor(asked, place);
  const reading = echo?.world ?? world;
  const plan = fixing && (await import('./fixing/create-fixer.js')).createFixer(found.paths, fixing, linter, reading);
  const paths = plan?.paths ?? found.paths;
  const progress = showProgress(paths.length, started, world);
  const summary = summarize(asked.failOn, fixing !== undefined);
  const errors: FileError[] = [...found.errors];
  const left: string[] = [];
  const notices: string[] = paths.length === 0 && errors.length === 0 ? ['The config excludes every file.'] : [];
  const write = (text: string | undefined): void => {
    if (text === undefined || text === '') return;
    progress.clear();
    output.write(text);
  };

  write(format.begin?.());
  watch.switchTo('linting');
  const stdinName = asked.stdinFilename ?? '-';
  let told = 0;
  const tell = (path: string, outcome: Outcome): void => {
    const name = path === '-' ? stdinName : path;
    if (path === '-') echo?.print(outcome);
    if (outcome.kind === 'report') {
      const report = restricted(outcome.report, asked);
      const { change, damaged } = outcome;
      if (change?.kind === 'left') left.push(`${name}: It is left as it is, because ${change.why}.`);
      else if (damaged) notices.push(`${name}: Some of its bytes are not UTF-8 and are read as U+FFFD.`);
      if (report.unread !== undefined) errors.push({ path: name, message: report.unread });
      watch.switchTo('writing');
      summary.add(report);
      write(format.report(report, change?.kind === 'fixed' ? change.before : undefined));
      watch.switchTo('linting');
    } else if (outcome.kind === 'error') {
      errors.push({ path: name, message: outcome.message, ...(outcome.isShared && { isShared: true }) });
    } else if (outcome.kind === 'crash') summary.fail(outcome.crash);
    progress.step(++told);
  };
  await lintAll(paths, stdinName, linter, overridesIn(asked.overrides, world), reading, tell, plan?.fixer);
  progress.clear();
  watch.switchTo('writing');
  const result = summary.result(errors, [...left, ...notices]);
  complain(asked.quiet ? { ...result, notices: left } : result, asked.debug, world);
  write(format.end?.(result));
  if (fixing !== undefined && result.fixes !== undefined && result.counts.files > 0 && !asked.quiet) {
    const line = (await import('./fixing/fixed-line.js')).fixedLine(result.fixes, result.counts, fixing);
    if (asked.format === 'pretty' && !fixing.dryRun) write(`${line}\n`);
    else world.stderr.write(`plimsoll: ${line}\n`);
  }
  output.finish();
  if (asked.debug) world.stderr.write(`plimsoll: ${watch.text()}\n`);
  return exitCodeOf(fixing?.dryRun === true ? { ...result, failed: result.counts.fixed > 0 } : result);
}

/** The flags as the linter of each thread gets them. */
export function overridesIn(flags: Overrides, { cwd }: World): Overrides {
  return { ...flags, folder: cwd };
}

async function formatFor({ format, fixing, color, output, quiet }: LintArguments, world: World): Promise<Format> {
  const looks = looksOf(color, output, world);
  if (fixing?.dryRun === true) {
    const isShown = world.stdout.isTTY && output === undefined;
    return (await import('./fixing/diff-format.js')).diffFormat({ ...looks, isShown, folder: world.cwd });
  }
  return await loadFormat(format, { ...looks, quiet, version, folder: world.cwd, facts: ruleFacts });
}

/** With `--quiet`, only what makes the run fail. */
function restricted(report: Report, { quiet, failOn }: LintArguments): Report {
  return quiet ? { ...report, findings: failingIn(report, failOn) } : report;
}
