import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import type { Edit } from '../text/edit.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { moveAbove } from './move-above.js';
import type { Stage } from './stage.js';
import { standaloneWork, type StandaloneWork } from './standalone-work.js';

/** What may stand between them and is nothing to a RUN. */
const settings = /^(?:label|expose|stopsignal|healthcheck|cmd|entrypoint|maintainer)$/;

/**
 * Edits that move the RUNs of some work above the COPY of the sources; undefined where one of them reads a manifest that a
 * COPY brings, or hangs on something that stands between the two.
 */
export function movedWork(
  model: Model,
  { instructions }: Stage,
  copied: Word,
  works: readonly StandaloneWork[],
): readonly Edit[] | undefined {
  const from = instructions.findIndex((one) => holds(one, copied.span));
  const copy = instructions[from];
  if (copy === undefined || copy.onbuild) return undefined;
  const moved: Instruction[] = [];
  let next = works[0];
  let isOpen = false;
  for (const instruction of instructions.slice(from + 1)) {
    if (next === undefined) break;
    if (holds(instruction, next.span)) {
      // A RUN between them may have prepared it; of a folder that a WORKDIR makes nobody knows whether it matters.
      if (isOpen || standaloneWork(model, instruction, []) === undefined || usesFolder(model, instruction))
        return undefined;
      moved.push(instruction);
      next = works[moved.length];
    } else if (instruction.kind === 'copy' || instruction.kind === 'add') {
      if (instruction.heredocs.length > 0) return undefined;
    } else if (!settings.test(instruction.kind) && !(instruction.kind === 'workdir' && moved.length === 0))
      isOpen = true;
  }
  return moved.length === works.length ? moveAbove(model.source, moved, copy) : undefined;
}

/** Whether it works in the folder that it stands in: a download that goes there, an install of a project. */
function usesFolder(model: Model, run: Instruction): boolean {
  if (valueOf(model.stateAt(run).workdir) === undefined) return true;
  const work = standaloneWork(model, run, []);
  return work?.kind !== 'install' || !/^(?:apt-get|apt|apk|dnf|yum|microdnf|zypper|pip|gem) /.test(work.name);
}

function holds({ span: { start, end } }: Instruction, { start: at }: Word['span']): boolean {
  return start <= at && at < end;
}
