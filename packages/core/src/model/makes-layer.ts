import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';

/** Whether an instruction adds a layer to the image and not only a setting; WORKDIR makes its folder in one, but for `/`. */
export function makesLayer({ stateAt, expand }: Pick<Model, 'stateAt' | 'expand'>, instruction: Instruction): boolean {
  const { kind, words } = instruction;
  if (kind !== 'workdir') return kind === 'run' || kind === 'copy' || kind === 'add';
  const [word] = words;
  const path = word === undefined ? undefined : valueOf(expand(word, instruction));
  return path === undefined || joinPath(valueOf(stateAt(instruction).workdir), path) !== '/';
}
