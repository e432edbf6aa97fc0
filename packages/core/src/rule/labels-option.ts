import type { Problem } from '../finding/finding.js';
import { labelValues } from '../model/label-values.js';
import type { Model } from '../model/model.js';
import { option, type Option } from './option.js';

/** The names of the labels that a rule looks at. */
export function labelsOption(what: string, names: readonly string[]): Option<readonly string[]> {
  return option.strings({ default: names, description: `The labels that ${what}.` });
}

/** A problem at each written value of these labels that has not the right form. */
export function* badLabels(
  model: Model,
  labels: readonly string[],
  isRight: (value: string) => boolean,
  { is, help }: { readonly is: string; readonly help: string },
): Iterable<Problem> {
  for (const { name, value, word } of labelValues(model, labels)) {
    if (!isRight(value)) yield { span: word.span, message: `The value of \`${name}\` is not ${is}.`, help };
  }
}
