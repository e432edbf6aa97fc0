import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePerPart } from '../text/once.js';
import type { Model } from './model.js';
import { portsOf } from './ports.js';
import type { Stage } from './stage.js';

/** One word of an EXPOSE and the ports it opens. */
export interface ExposedPorts {
  readonly instruction: Instruction;
  readonly word: Word;
  /** `80/tcp`; empty where they are not known, or where the word is no port. */
  readonly ports: readonly string[];
}

/** All ports with all protocols: a stage with more repeats itself without end, and what comes then is left out. */
const mostPorts = 200_000;

/** What the EXPOSEs of a stage open, in order, its triggers and those of its parents left out. */
export const exposedPorts = oncePerPart(readPorts);

function readPorts({ expand }: Pick<Model, 'expand'>, { instructions }: Stage): readonly ExposedPorts[] {
  let listed = 0;
  return instructions.flatMap((instruction) => {
    if (instruction.kind !== 'expose' || listed > mostPorts) return [];
    return instruction.words.map((word) => {
      const ports = portsOf(valueOf(expand(word, instruction)) ?? '') ?? [];
      listed += ports.length;
      return { instruction, word, ports: listed > mostPorts ? [] : ports };
    });
  });
}
