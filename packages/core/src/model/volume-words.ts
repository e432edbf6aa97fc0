import type { Instruction, InstructionOf } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePer } from '../text/once.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';
import type { Stage } from './stage.js';

/** One path of a VOLUME. */
export interface VolumeWord {
  readonly instruction: Instruction;
  readonly stage: Stage;
  readonly word: Word;
  /** As it is written, with the variables' values. */
  readonly written: string;
  /** Absolute, without `.`, `..` and doubled slashes. */
  readonly path: string;
}

/** Whether a list of words was meant as a JSON array and is none, so that brackets, quotes and commas are part of the words. */
export function isBrokenArray({ json, body }: InstructionOf<'volume'>): boolean {
  return json === undefined && body.text.startsWith('[');
}

/** The paths of the VOLUMEs of Linux stages, as far as they are known; neither triggers nor broken arrays. */
export const volumeWords = oncePer(readVolumes);

function readVolumes({
  instructionsOf,
  stageOf,
  expand,
}: Pick<Model, 'instructionsOf' | 'stageOf' | 'expand'>): readonly VolumeWord[] {
  return instructionsOf('volume').flatMap((instruction) => {
    const stage = stageOf(instruction);
    if (stage === undefined || stage.isWindows || instruction.onbuild !== undefined || isBrokenArray(instruction))
      return [];
    return instruction.words.flatMap((word) => {
      const written = valueOf(expand(word, instruction));
      const path = written === undefined || written === '' ? undefined : joinPath('/', written);
      return written === undefined || path === undefined ? [] : [{ instruction, stage, word, written, path }];
    });
  });
}
