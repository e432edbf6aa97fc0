import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';
import { isOrdinaryUser } from './root-owned.js';
import type { Stage } from './stage.js';

/** The folders that WORKDIR makes for root in a stage, by their paths, each with the first that does. */
export function workdirsOfRoot(model: Model, { instructions }: Stage): ReadonlyMap<string, Instruction> {
  const made = new Map<string, Instruction>();
  for (const instruction of instructions) {
    const [word] = instruction.words;
    if (instruction.kind !== 'workdir' || word === undefined) continue;
    const { user, workdir } = model.stateAt(instruction);
    if (!user.known || isOrdinaryUser(user.value)) continue;
    const written = valueOf(model.expand(word, instruction));
    const path = written && joinPath(valueOf(workdir), written);
    if (path !== undefined && path !== '' && path !== '/' && !made.has(path)) made.set(path, instruction);
  }
  return made;
}
