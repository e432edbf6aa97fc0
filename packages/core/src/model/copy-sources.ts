import type { CopyInstruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { known, type Known } from '../text/known.js';
import { copySourceOf, type CopySource } from './git-source.js';
import type { Model } from './model.js';
import type { BaseVariables } from './scopes.js';

/** A source of COPY or ADD that stands in the line. */
export interface WrittenSource {
  readonly word: Word;
  /** With the variables that the instruction sees. */
  readonly text: Known<string>;
  readonly source: Known<CopySource>;
}

/** The sources of COPY and ADD, heredocs left out. */
export function writtenSources(
  { expand }: Model,
  instruction: CopyInstruction,
  base: BaseVariables,
): readonly WrittenSource[] {
  const hasHeredocs = instruction.heredocs.length > 0;
  const words = instruction.sources.filter(({ text }) => !(hasHeredocs && /^\d*<</.test(text)));
  return words.map((word) => {
    const text = expand(word, instruction, base);
    return { word, text, source: text.known ? known(copySourceOf(text.value)) : text };
  });
}
