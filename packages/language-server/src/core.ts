import type * as everything from '@plimsoll/core';

/** All of core, and the disk of this machine; features ask the editor for it, so that it is loaded when the first document needs it. */
export type Core = typeof everything & { disk(): everything.Host };

/** Loads core and the disk of Node. */
export async function loadCore(): Promise<Core> {
  const [core, { nodeHost }] = await Promise.all([import('@plimsoll/core'), import('@plimsoll/core/node')]);
  return { ...core, disk: nodeHost };
}
