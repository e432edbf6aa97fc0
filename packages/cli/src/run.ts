import type { Linter, Overrides, Report } from '@plimsoll/core';
import type { LintArguments } from './arguments/arguments.js';
import { complain } from './complain.js';
import type { FileError } from './file-error.js';
import { filesToRead } from './files-to-read.js';
import { loadFormat } from './formats/index.js';
import { lintAll } from './lint-all.js';
import { openOutput } from './output.js';
import { showProgress } from './progress.js';
import { ruleFacts } from './rule-facts.js';
import { stopwatch } from './stopwatch.js';
import { exitCodeOf, failingIn, summarize } from './summary.js';
import { looksOf } from './terminal.js';
import { version } from './version.js';
import type { World } from './world.js';

/** Lints the files that the command line names and prints their reports; returns the exit code. */
export async function run(asked: LintArguments, linter: Linter, started: number, world: World): Promise<number> {
  const watch = stopwatch(world.now, started);
  const output = openOutput(asked.output, world);
  watch.switchTo('finding files');
  const found = await filesToRead(asked.paths, linter, world.cwd);
  const format = await loadFormat(asked.format, {
    ...looksOf(asked.color, asked.output, world),
    quiet: asked.quiet,
    version,
    folder: world.cwd,
    facts: ruleFacts,
  });
  const progress = showProgress(found.paths.length, started, world);
  const summary = summarize(asked.failOn);
  const errors: FileError[] = [...found.errors];
  const notices: string[] = found.paths.length === 0 && errors.length === 0 ? ['The config excludes every file.'] : [];
  const write = (text: string | undefined): void => {
    if (text === undefined || text === '') return;
    progress.clear();
    output.write(text);
  };

  write(format.begin?.());
  watch.switchTo('linting');
  const stdinName = asked.stdinFilename ?? '-';
  let told = 0;
  await lintAll(found.paths, stdinName, linter, overridesIn(asked.overrides, world), world, (path, outcome) => {
    const name = path === '-' ? stdinName : path;
    if (outcome.kind === 'report') {
      const report = restricted(outcome.report, asked);
      if (outcome.damaged) notices.push(`${name}: Some of its bytes are not UTF-8 and are read as U+FFFD.`);
      watch.switchTo('writing');
      summary.add(report);
      write(format.report(report));
      watch.switchTo('linting');
    } else if (outcome.kind === 'error') {
      errors.push({ path: name, message: outcome.message, ...(outcome.isShared && { isShared: true }) });
    } else if (outcome.kind === 'crash') summary.fail(outcome.crash);
    progress.step(++told);
  });
  progress.clear();
  watch.switchTo('writing');
  const result = summary.result(errors, notices);
  complain(asked.quiet ? { ...result, notices: [] } : result, asked.debug, world);
  write(format.end?.(result));
  output.finish();
  if (asked.debug) world.stderr.write(`plimsoll: ${watch.text()}\n`);
  return exitCodeOf(result);
}

/** The flags as the linter of each thread gets them. */
export function overridesIn(flags: Overrides, { cwd }: World): Overrides {
  return { ...flags, folder: cwd };
}

/** With `--quiet`, only what makes the run fail. */
function restricted(report: Report, { quiet, failOn }: LintArguments): Report {
  return quiet ? { ...report, findings: failingIn(report, failOn) } : report;
}
