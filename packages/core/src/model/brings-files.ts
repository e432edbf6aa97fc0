import type { Stage } from './stage.js';

/** Whether one of the stages has a COPY or ADD: without a file of its own an image only adds to its base, and is a base like it. */
export function bringsFiles(lineage: readonly Stage[]): boolean {
  return lineage.some(({ instructions }) => instructions.some(({ kind }) => kind === 'copy' || kind === 'add'));
}
