import { oncePer } from '../text/once.js';
import type { Stage } from './stage.js';

/** A function that answers once for the same stages of a model: many rules ask about them, each with a list of its own. */
export function oncePerStages<K extends object, T>(
  answer: (model: K, stages: readonly Stage[]) => T,
): (model: K, stages: readonly Stage[]) => T {
  const answersOf = oncePer((_: K) => new Map<string, { readonly value: T }>());
  return (model, stages) => {
    const answers = answersOf(model);
    const key = stages.map(({ index }) => index).join(' ');
    let known = answers.get(key);
    if (known === undefined) {
      known = { value: answer(model, stages) };
      answers.set(key, known);
    }
    return known.value;
  };
}
