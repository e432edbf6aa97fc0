import type { FileEffect } from '../shell/file-effects.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerPart } from '../text/once.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import { resolvedEffects } from './resolved-effects.js';

/** A path at which an instruction changes something: its content, owner or mode, or whether it is there. */
export interface ChangedPath {
  /** Absolute; patterns as they are written. */
  readonly path: string;
  readonly span: Span;
  readonly kind: Exclude<FileEffect['kind'], 'read'>;
}

/** What COPY, ADD and RUN change in their layer, in order; for CMD and ENTRYPOINT what their own words do in the container. */
export const changedPaths = oncePerPart(readChanges);

function readChanges(
  model: Pick<Model, 'commandsOf' | 'stateAt' | 'expand' | 'variableAt' | 'mountsOf'>,
  instruction: Instruction,
): readonly ChangedPath[] {
  if (instruction.kind === 'copy' || instruction.kind === 'add') {
    const { destination } = instruction;
    const target = destination && valueOf(model.expand(destination, instruction));
    const path = target === undefined ? undefined : joinPath(valueOf(model.stateAt(instruction).workdir), target);
    return path === undefined || destination === undefined ? [] : [{ path, span: destination.span, kind: 'copy' }];
  }
  const mounts = model.mountsOf(instruction).flatMap(({ target }) => valueOf(target) ?? []);
  return resolvedEffects(model, instruction).flatMap(({ effect, path, to }): readonly ChangedPath[] => {
    const { kind } = effect;
    const isThere = kind === 'copy' || kind === 'move' || kind === 'extract';
    const changed = isThere ? to : path;
    if (kind === 'read' || changed === undefined || mounts.some((target) => isWithin(changed, target))) return [];
    return [{ path: changed, span: (isThere ? effect.to : effect.path)?.span ?? effect.path.span, kind }];
  });
}
