import { flagOf, type CopyInstruction, type Instruction } from '../syntax/instruction.js';
import { insertAfter, type Edit } from '../text/edit.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import type { CopiedTree } from './copied-trees.js';
import type { Model } from './model.js';
import { placeAmong } from './next-to.js';
import { isWithin, joinPath } from './path.js';
import { withoutCommand } from './remove-command.js';
import { withoutInstruction } from './remove-instruction.js';
import type { ResolvedEffect } from './resolved-effects.js';
import { lineageOf } from './stage.js';

/**
 * Edits that give a COPY the flag that does what a RUN right below it does to all it has copied, and leave that out; undefined
 * where the RUN changes more than that, or the folder was there before and belongs to another then.
 */
export function copyFlag(
  model: Model,
  tree: CopiedTree,
  { effect, command, path }: ResolvedEffect,
  flag: 'chown' | 'chmod',
): readonly Edit[] | undefined {
  const { copy, path: copied } = tree;
  const run = command.instruction;
  const known = flag === 'chown' ? effect.owner : effect.mode;
  const value = known && valueOf(known);
  const stage = model.stageOf(run);
  const pattern = flag === 'chown' ? /^[\w.-]+(?::[\w.-]+)?$/ : /^[0-7]{3,4}$/;
  if (value === undefined || !pattern.test(value) || stage === undefined || path !== copied) return undefined;
  if (flagOf(copy, flag) !== undefined || copy.onbuild || command.args.length !== 3) return undefined;
  if (command.wrappers.length > 0 || model.commandsOf(run)[0] !== command || model.stageOf(copy) !== stage)
    return undefined;
  const { instructions } = stage;
  const between = instructions.slice(placeAmong(instructions, copy) + 1, Math.max(placeAmong(instructions, run), 0));
  if (!between.every(({ kind }) => settings.test(kind)) || !isFresh(model, tree)) return undefined;
  const isAll = model.commandsOf(run).length === 1;
  if (isAll && run.comments.at(-1)?.line === run.line - 1) return undefined;
  const dropped = isAll ? withoutInstruction(model.source, run) : withoutCommand(model, command);
  if (dropped === undefined) return undefined;
  return [insertAfter(copy.flags.at(-1)?.span ?? copy.keywordSpan, ` --${flag}=${value}`), dropped];
}

const settings = /^(?:env|label|expose|stopsignal|healthcheck|cmd|entrypoint|maintainer|volume)$/;

/** Whether nothing above may have made the folder: what was there the flag leaves alone. */
const isFresh = oncePerLasting((model: Model, { copy, path }: CopiedTree): boolean => {
  const stage = model.stageOf(copy);
  for (const above of stage === undefined ? [] : lineageOf(stage).flatMap(({ instructions }) => instructions)) {
    if (above === copy) return true;
    if (above.kind === 'workdir' && mayMake(valueOf(model.expand(firstWord(above), above)), model, above, path))
      return false;
    if (above.kind === 'copy' || above.kind === 'add') {
      const target = above.destination && valueOf(model.expand(above.destination, above));
      if (mayMake(target, model, above, path)) return false;
    }
    const { start, end } = above.span;
    if (above.kind === 'run' && model.source.text.slice(start, end).includes(path)) return false;
  }
  return false;
});

function mayMake(target: string | undefined, { stateAt }: Model, at: Instruction, path: string): boolean {
  const folder = target === undefined ? undefined : joinPath(valueOf(stateAt(at).workdir), target);
  return folder === undefined || isWithin(folder, path) || isWithin(path, folder);
}

function firstWord({ words }: Instruction): NonNullable<CopyInstruction['destination']> {
  return words[0] ?? { span: { start: 0, end: 0 }, text: '', value: { known: false } };
}
