import type { Word } from '../syntax/word.js';
import type { Model } from './model.js';

/** A value that a LABEL writes out. */
export interface LabelValue {
  readonly name: string;
  /** Without quotes and escapes. */
  readonly value: string;
  /** The value as it is written. */
  readonly word: Word;
}

/** What the LABELs set for these names, ONBUILD among them; a value with a variable is left to whoever gives the variable. */
export function* labelValues({ instructionsOf }: Model, names: readonly string[]): Iterable<LabelValue> {
  if (names.length === 0) return;
  const wanted = new Set(names);
  for (const { properties } of instructionsOf('label')) {
    for (const { name, value: word } of properties) {
      if (!name.value.known || word?.value.known !== true || !wanted.has(name.value.value)) continue;
      yield { name: name.value.value, value: word.value.value, word };
    }
  }
}
