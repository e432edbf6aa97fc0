import { inspect, type Overrides } from '@plimsoll/core';

/** What core understands of a text, under the build settings of the flags. */
export function inspectFile(
  path: string,
  text: string,
  { buildArgs, platform, target }: Overrides,
): ReturnType<typeof inspect> {
  return inspect(path, text, { ...(buildArgs && { buildArgs }), platform, target });
}
