import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';

/** Whether an instruction adds a layer to the image and not only a setting; WORKDIR makes its folder in one, but for `/`. */
export function makesLayer(model: Sources, instruction: Instruction): boolean {
  const { kind } = instruction;
  return kind === 'workdir' ? makesFolder(model, instruction) : kind === 'run' || kind === 'copy' || kind === 'add';
}

type Sources = Pick<Model, 'stateAt' | 'expand'>;

const makesFolder = oncePerLasting(({ stateAt, expand }: Sources, instruction: Instruction): boolean => {
  const [word] = instruction.words;
  const path = word === undefined ? undefined : valueOf(expand(word, instruction));
  return path === undefined || joinPath(valueOf(stateAt(instruction).workdir), path) !== '/';
});
