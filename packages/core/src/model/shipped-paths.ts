import { flagOf } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { once, oncePer } from '../text/once.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import type { Stage } from './stage.js';

/** Whether a path of a stage ends up in the image: the stage does, or a shipped stage surely copies the path. */
export const shippedPaths = oncePer(readShipped);

function readShipped(model: Model): (stage: Stage, path: string | undefined) => boolean {
  const copied = once(() => copiedPaths(model));
  return (stage, path) =>
    stage.isShipped || (path !== undefined && (copied().get(stage) ?? []).some((source) => isWithin(path, source)));
}

function copiedPaths({ stages, stageNamed, expand }: Model): ReadonlyMap<Stage, readonly string[]> {
  const paths = new Map<Stage, string[]>();
  for (const stage of stages) {
    if (!stage.isShipped) continue;
    for (const copy of stage.instructions) {
      const from = copy.kind === 'copy' ? flagOf(copy, 'from')?.value : undefined;
      const named = from && valueOf(from.value);
      const source = named === undefined ? undefined : stageNamed(named, stage);
      if (source === undefined || copy.kind !== 'copy') continue;
      const list = paths.get(source) ?? [];
      paths.set(source, list);
      for (const word of copy.sources) {
        const text = valueOf(expand(word, copy))?.replace(/\/[^/]*[*?[].*$/, '/');
        const path = text === undefined ? undefined : joinPath('/', text);
        if (path !== undefined) list.push(path);
      }
    }
  }
  return paths;
}
