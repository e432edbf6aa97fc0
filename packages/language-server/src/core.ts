import type { Host, Linter, Overrides } from '@plimsoll/core';

/** What the server uses of core. */
export interface Core {
  createLinter(host: Host, overrides?: Overrides): Linter;
  nodeHost(): Host;
  /** Where the page of a rule is; undefined while the project has no home page. */
  docsUrlOf(ruleId: string): string | undefined;
}

/** Loads core when the first document needs it, so that `initialize` is answered at once. */
export async function loadCore(): Promise<Core> {
  const [core, { nodeHost }] = await Promise.all([import('@plimsoll/core'), import('@plimsoll/core/node')]);
  return { createLinter: core.createLinter, nodeHost, docsUrlOf: core.docsUrlOf };
}
