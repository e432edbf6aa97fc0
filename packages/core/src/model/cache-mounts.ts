import type { Instruction } from '../syntax/instruction.js';
import { insertBefore, type Edit } from '../text/edit.js';
import { valueOf } from '../text/known.js';
import type { Source } from '../text/source.js';
import type { Model } from './model.js';
import type { Mount } from './mounts.js';
import { joinPath } from './path.js';

/** A mount with a place that is known. */
export interface PlacedMount {
  readonly mount: Mount;
  /** Absolute: a relative one is seen from the working directory. */
  readonly target: string;
}

/** The mounts of these types of a RUN whose place is known. */
export function placedMounts(
  { mountsOf, stateAt }: Pick<Model, 'mountsOf' | 'stateAt'>,
  instruction: Instruction,
  ...types: readonly string[]
): readonly PlacedMount[] {
  return mountsOf(instruction).flatMap((mount) => {
    if (!types.includes(valueOf(mount.type) ?? '')) return [];
    const written = mount.keys.get('target') ?? '';
    const relative = written === '' || written.includes('$') ? undefined : written;
    const folder = valueOf(stateAt(instruction).workdir);
    const target = valueOf(mount.target) ?? (relative === undefined ? undefined : joinPath(folder, relative));
    return target === undefined ? [] : [{ mount, target }];
  });
}

/** An edit that adds keys to the end of a mount, `uid=1000`, inside the quotes that it may have. */
export function withMountKeys(source: Source, { flag }: Mount, keys: string): Edit {
  const end = /["']/.test(source.text[flag.span.end - 1] ?? '') ? flag.span.end - 1 : flag.span.end;
  return insertBefore({ start: end, end }, `,${keys}`);
}
