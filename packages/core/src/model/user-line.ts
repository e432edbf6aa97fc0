import { userOfImage } from '../knowledge/account-id.js';
import { sameRepository } from '../knowledge/image-family.js';
import type { Edit } from '../text/edit.js';
import { valueOf } from '../text/known.js';
import { containerStart } from './container-start.js';
import { isForDevelopment } from './is-for-development.js';
import { lineAbove } from './insert-line.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';
import { startInstructions } from './user-change.js';

/**
 * The user that the base of a stage has for programs; undefined where it has none, where nobody knows, or where something
 * is started that may write to its folder, as tools for development do.
 */
export function userOfBase(model: Model, stage: Stage): string | undefined {
  const { root } = stage;
  if (root.kind !== 'image' || isForDevelopment(model, stage)) return undefined;
  const start = containerStart(model, stage);
  const names = start?.commands.map(({ words: [name = ''] }) => name) ?? [];
  const isPlain =
    names.length === 1 && !/^(?:npm|npx|yarn|pnpm|ng|vite|next|nodemon|webpack|gatsby|nest)$/.test(names[0] ?? '');
  return isPlain ? userOfImage(sameRepository(root.reference.familiarName)) : undefined;
}

/**
 * The edit that puts `USER` above what a stage starts; undefined where it would hold for more than the container, or where
 * the container needs a port that only root may open.
 */
export function userLine(model: Model, stage: Stage, user: string): Edit | undefined {
  const [first] = startInstructions(model, stage).toSorted((a, b) => a.span.start - b.span.start);
  const at = first === undefined ? -1 : stage.instructions.indexOf(first);
  if (first === undefined || at < 0 || model.stages.some(({ parent }) => parent === stage)) return undefined;
  if (stage.instructions.slice(at).some(({ kind }) => kind === 'run' || kind === 'workdir')) return undefined;
  const ports = valueOf(model.imageOf(stage).expose) ?? [];
  if (ports.some((port) => Number.parseInt(port, 10) < 1024)) return undefined;
  return lineAbove(model.source, first, `${first.raw === first.raw.toLowerCase() ? 'user' : 'USER'} ${user}`);
}
