import { isAtLeast, UserError, type Linter, type Report } from '@plimsoll/core';
import type { LintArguments } from './arguments/arguments.js';
import { complain } from './complain.js';
import type { FileError } from './file-error.js';
import { filesToRead } from './files-to-read.js';
import { loadFormat } from './formats/index.js';
import { openOutput } from './output.js';
import { showProgress } from './progress.js';
import { readPath } from './read-dockerfile.js';
import { ruleFacts } from './rule-facts.js';
import { stopwatch } from './stopwatch.js';
import { crashOf, exitCodeOf, summarize } from './summary.js';
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
  const summary = summarize();
  const errors: FileError[] = [...found.errors];
  const notices: string[] = found.paths.length === 0 && errors.length === 0 ? ['The config excludes every file.'] : [];
  const write = (text: string | undefined): void => {
    if (text === undefined || text === '') return;
    progress.clear();
    output.write(text);
  };

  write(format.begin?.());
  for (const [index, path] of found.paths.entries()) {
    watch.switchTo('reading');
    const reading = await readPath(path, world);
    const name = path === '-' ? (asked.stdinFilename ?? path) : path;
    if (reading.kind === 'error') {
      errors.push({ path: name, message: reading.message });
      continue;
    }
    if (reading.damaged) notices.push(`${name}: Some of its bytes are not UTF-8 and are read as U+FFFD.`);
    watch.switchTo('linting');
    try {
      if (path === '-' && (await linter.isExcluded(name))) continue;
      const report = restricted(await linter.lint(name, reading.text), asked);
      watch.switchTo('writing');
      summary.add(report);
      write(format.report(report));
    } catch (error) {
      if (error instanceof UserError) errors.push({ path: name, message: error.message, isShared: true });
      else summary.fail(crashOf(name, null, error));
    }
    progress.step(index + 1);
  }
  progress.clear();
  watch.switchTo('writing');
  const result = summary.result(errors, notices);
  complain(asked.quiet ? { ...result, notices: [] } : result, asked.debug, world);
  write(format.end?.(result));
  output.finish();
  if (asked.debug) world.stderr.write(`plimsoll: ${watch.text()}\n`);
  return exitCodeOf(result, asked.failOn);
}

/** With `--quiet`, only what makes the run fail. */
function restricted(report: Report, { quiet, failOn }: LintArguments): Report {
  if (!quiet) return report;
  return {
    ...report,
    findings: report.findings.filter(({ severity }) => failOn !== 'never' && isAtLeast(severity, failOn)),
  };
}
