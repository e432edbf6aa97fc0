import type { CopyInstruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';

/** The single files that a COPY or ADD brings, by their names: the paths where they may be. */
export const singleFiles = oncePerLasting(
  ({ expand, stateAt }: Pick<Model, 'expand' | 'stateAt'>, copy: CopyInstruction): readonly string[] => {
    const target = copy.destination && valueOf(expand(copy.destination, copy));
    const folder = target === undefined ? undefined : joinPath(valueOf(stateAt(copy).workdir), target);
    if (target === undefined || folder === undefined) return [];
    const names = copy.sources.flatMap((source) => /[\w-]+\.\w+$/.exec(valueOf(expand(source, copy)) ?? '')?.[0] ?? []);
    if (/(?:^|\/)\.{0,2}$/.test(target) || copy.sources.length > 1)
      return names.flatMap((name) => joinPath(folder, name) ?? []);
    return [folder, ...names.flatMap((name) => joinPath(folder, name) ?? [])];
  },
);
