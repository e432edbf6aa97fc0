import type * as everything from '@plimsoll/core';

/** All of core, and the disk of this machine; features ask the editor for it, so that it is loaded when the first document needs it. */
export type Core = typeof everything & { disk(): everything.Host };

let loaded: Promise<Core> | undefined;

/** Loads core and the disk of Node, once. */
export function loadCore(): Promise<Core> {
  return (loaded ??= load());
}

async function load(): Promise<Core> {
  const [core, { nodeHost }] = await Promise.all([import('@plimsoll/core'), import('@plimsoll/core/node')]);
  return { ...core, disk: nodeHost };
}
