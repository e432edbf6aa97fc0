import type { Linter } from '@plimsoll/core';
import { holdsInline } from '@plimsoll/core/dockerfile-names';
import type { InspectArguments } from './arguments/arguments.js';
import { complain } from './complain.js';
import type { FileError } from './file-error.js';
import { filesToRead } from './files-to-read.js';
import { inspectFile } from './inspect-file.js';
import { openOutput } from './output.js';
import { prettyInspection } from './pretty-inspection.js';
import { readPath } from './read-dockerfile.js';
import { crashOf, type FileCrash } from './summary.js';
import type { World } from './world.js';

/** Prints what plimsoll understands of the files, in JSON one object a line; returns the exit code. */
export async function inspect(asked: InspectArguments, linter: Linter, world: World): Promise<number> {
  const output = openOutput(asked.output, world);
  const { paths, errors: unfound } = await filesToRead(asked.paths, linter, world.cwd);
  const errors: FileError[] = [...unfound];
  const crashes: FileCrash[] = [];
  for (const path of paths) {
    const reading = await readPath(path, world);
    const name = path === '-' ? (asked.stdinFilename ?? path) : path;
    if (holdsInline(name)) {
      errors.push({ path: name, message: 'It is no Dockerfile; those inside it can be linted, but not inspected.' });
      continue;
    }
    if (reading.kind === 'error') {
      errors.push({ path: name, message: reading.message });
      continue;
    }
    try {
      const inspection = inspectFile(name, reading.text, asked.overrides);
      output.write(asked.format === 'json' ? `${JSON.stringify(inspection)}\n` : prettyInspection(inspection));
    } catch (error) {
      crashes.push(crashOf(name, null, error));
    }
  }
  output.finish();
  complain({ errors, crashes, notices: [] }, asked.debug, world);
  return errors.length > 0 || crashes.length > 0 ? 2 : 0;
}
