import type { Stage } from './stage.js';

/** What a stage begins with, as people name it: `debian:13`, `scratch`. */
export function imageName(root: Stage['root']): string {
  if (root.kind !== 'image') return root.kind === 'scratch' ? 'scratch' : 'its base';
  const { familiarName, tag } = root.reference;
  return tag === undefined ? familiarName : `${familiarName}:${tag}`;
}
