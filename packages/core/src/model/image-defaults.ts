import type { FromInstruction, Property } from '../syntax/instruction.js';
import { variablesIn } from '../syntax/variable.js';
import type { Model } from './model.js';

/** The global ARGs with a default that stand in the image of a FROM. */
export function imageDefaults({ variableAt, escape }: Model, from: FromInstruction): readonly Property[] {
  if (from.image === undefined || from.image.value.known) return [];
  return variablesIn(from.image.text, escape).flatMap(({ name }) => {
    const variable = variableAt(from, name);
    const property = variable.known ? variable.value?.property : undefined;
    return property?.value === undefined ? [] : [property];
  });
}
