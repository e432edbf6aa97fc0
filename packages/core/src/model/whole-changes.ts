import type { Instruction } from '../syntax/instruction.js';
import { oncePerLasting } from '../text/once.js';
import type { CopiedTree } from './copied-trees.js';
import type { Model } from './model.js';
import { isWithin } from './path.js';
import { resolvedEffects, type ResolvedEffect } from './resolved-effects.js';

/** What a RUN moves, or changes the mode of with all that is in it; `chown` is the matter of another rule. */
export const wholeChanges = oncePerLasting((model: Model, run: Instruction): readonly ResolvedEffect[] => {
  const changes = resolvedEffects(model, run).filter(({ effect, path }) => {
    if (path === undefined || effect.partial === true) return false;
    return effect.kind === 'move' || (effect.kind === 'mode' && effect.recursive === true);
  });
  return changes.length === 0 ? none : changes;
});

const none: readonly ResolvedEffect[] = [];

/** Whether such a change is one of all files of the folder, or moves it or the archive. */
export function changesAll({ effect, path = '' }: ResolvedEffect, { path: copied, isFolder }: CopiedTree): boolean {
  const place = path.replace(/\/\.?\*?$/, '');
  if (place === '' || !isWithin(copied, place)) return false;
  return effect.kind === 'move' || isFolder;
}
