import type { InspectArguments, LintArguments } from './arguments/arguments.js';
import type { Linter } from '@plimsoll/core';
import { complain } from './complain.js';
import { filesToRead } from './files-to-read.js';
import { openOutput } from './output.js';
import type { World } from './world.js';

/** Prints the files that would be read, one a line; returns the exit code. */
export async function listFiles(
  asked: LintArguments | InspectArguments,
  linter: Linter,
  world: World,
): Promise<number> {
  const output = openOutput(asked.output, world);
  const { paths, errors } = await filesToRead(asked.paths, linter, world.cwd);
  output.write(paths.map((path) => `${path}\n`).join(''));
  output.finish();
  complain({ errors, crashes: [], notices: [] }, asked.debug, world);
  return errors.length > 0 ? 2 : 0;
}
