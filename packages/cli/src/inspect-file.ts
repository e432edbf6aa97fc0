import { inspectionOf, parse, Source, type Inspection, type Overrides } from '@plimsoll/core';

/** What core understands of a text, under the build settings of the flags. */
export function inspectFile(path: string, text: string, { buildArgs, platform, target }: Overrides): Inspection {
  return inspectionOf(parse(new Source(path, text)), { ...(buildArgs && { buildArgs }), platform, target });
}
