import type { Instruction } from '../syntax/instruction.js';
import { insertBefore, type Edit } from '../text/edit.js';
import { appendCommand } from './append-command.js';
import { listReaders, takesUpdate, updateText } from './list-readers.js';
import type { Model } from './model.js';
import { isRightBelow } from './next-to.js';
import type { PackageOperation } from './package-operations.js';
import { withoutInstruction } from './remove-instruction.js';

/** Edits that leave no package lists of apt behind; `isAlone`: no other RUN is touched, and none needs the lists. */
export interface CleanedLists {
  readonly edits: readonly Edit[];
  readonly isAlone: boolean;
}

/** The command that deletes them. */
export const listRemoval = 'rm -rf /var/lib/apt/lists/*';

/** What finds them for an update of the lists, given all calls of apt and the RUNs that delete the lists themselves. */
export function listCleaner(
  model: Model,
  operations: readonly PackageOperation[],
  isCleaned: (run: Instruction) => boolean,
): (update: PackageOperation) => CleanedLists | undefined {
  const readersOf = listReaders(model, operations);

  /** An update and a deletion of its own for each RUN that installs from the lists; undefined where that may not do. */
  function editsBelow(update: PackageOperation, installs: readonly PackageOperation[]): readonly Edit[] | undefined {
    const text = updateText(update.command, model.source.text);
    const edits: Edit[] = [];
    let last = update.command.instruction;
    for (const { command } of installs) {
      const { instruction: run, pipeline } = command;
      const removal = isCleaned(run) ? [] : [appendCommand(model, run, listRemoval, command)];
      if (removal.includes(undefined) || !takesUpdate(command) || update.command.script.form !== 'shell')
        return undefined;
      if (update.operation !== 'update' || text.includes('\n')) return undefined;
      // Two short RUNs side by side should be one first.
      if (
        isRightBelow(model, last, run) &&
        model.commandsOf(last).length > (last === update.command.instruction ? 1 : 0)
      )
        return undefined;
      last = run;
      edits.push(insertBefore(pipeline.span, `${text} && `), ...removal.flatMap((edit) => edit ?? []));
    }
    return edits;
  }

  /** The update goes where it is all of its RUN. */
  return (update) => {
    const { instruction, script } = update.command;
    const readers = readersOf(update);
    const below = readers && editsBelow(update, readers.installs);
    if (readers === undefined || below === undefined) return undefined;
    if (readers.isUsedHere) {
      const removal = appendCommand(model, instruction, listRemoval, update.command);
      return removal && { edits: [removal, ...below], isAlone: below.length === 0 && !readers.hasScript };
    }
    const isAll = model.commandsOf(instruction).length === 1 && script.form === 'shell' && !instruction.onbuild;
    if (!isAll || instruction.comments.at(-1)?.line === instruction.line - 1) return undefined;
    return { edits: [withoutInstruction(model.source, instruction), ...below], isAlone: false };
  };
}
