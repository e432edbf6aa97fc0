import { variablesIn } from '../syntax/variable.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { unknown, type Known } from '../text/known.js';
import type { Model } from './model.js';

/** The value of a word of a script: what ARG and ENV do not set, the script may set itself, so that it is not known. */
export function shellValue(
  { variableAt, commandsOf, expand }: Pick<Model, 'variableAt' | 'commandsOf' | 'expand'>,
  word: Word,
  instruction: Instruction,
): Known<string> {
  if (word.value.known) return word.value;
  const names = variablesIn(word.text, '\\').map(({ name }) => name);
  const isSet = (name: string): boolean => {
    const variable = variableAt(instruction, name);
    return variable.known && variable.value !== undefined;
  };
  const isAssigned = commandsOf(instruction).some(({ assignments }) =>
    assignments.some(({ name }) => names.includes(name)),
  );
  return names.every(isSet) && !isAssigned ? expand(word, instruction) : unknown;
}
