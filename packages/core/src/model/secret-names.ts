import { isBroadSecretName, isLikelySecret } from '../knowledge/secret-names.js';
import type { PropertiesInstruction, Property } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerText } from '../text/once.js';
import { foundAbove } from './found-above.js';
import type { Model } from './model.js';

/** A variable of an ARG or ENV, with its name and value as the instruction sees them. */
export interface SetVariable {
  readonly instruction: PropertiesInstruction;
  readonly property: Property;
  readonly name: string;
  readonly text: string | undefined;
}

/** The variables that are named as a secret may be, whatever their values are. */
export const namedAsSecrets = foundAbove(['arg', 'env'], (model, instruction) =>
  variablesOf(model, instruction, isNamedSo),
);

const isNamedSo = oncePerText((name) => isBroadSecretName(name) || isLikelySecret(name, undefined));

/** What an ARG or ENV sets, of those names that are asked for. */
export function variablesOf(
  { expand }: Pick<Model, 'expand'>,
  instruction: PropertiesInstruction,
  isAskedFor: (name: string) => boolean = () => true,
): readonly SetVariable[] {
  const found: SetVariable[] = [];
  for (const property of instruction.properties) {
    const { name: word, value } = property;
    // BuildKit does not expand the names of ARG.
    const name = instruction.kind === 'arg' ? word.text : (valueOf(expand(word, instruction)) ?? '');
    if (!isAskedFor(name)) continue;
    found.push({ instruction, property, name, text: value && valueOf(expand(value, instruction)) });
  }
  return found;
}
