import type { InstructionOf, Property } from '../syntax/instruction.js';
import { variablesIn } from '../syntax/variable.js';
import type { Edit } from '../text/edit.js';
import type { Model } from './model.js';
import { unsetVariables } from './unset-variables.js';
import { lineBreakOf } from '../text/line-edits.js';

/**
 * An edit that begins a new ENV with one of its pairs; undefined where a comment stands in front of it, or where what
 * follows uses something that the first half sets anew.
 */
export function splitBefore(model: Model, instruction: InstructionOf<'env'>, property: Property): Edit | undefined {
  const { source, escape } = model;
  const { properties, raw, onbuild } = instruction;
  const at = properties.indexOf(property);
  const previous = properties[at - 1];
  if (previous === undefined || onbuild !== undefined) return undefined;
  const span = { start: previous.span.end, end: property.span.start };
  const unset = new Set(unsetVariables(model, instruction, 'none').map(({ name }) => name));
  const setAnew = properties.slice(0, at).flatMap(({ name }) => (unset.has(name.text) ? [] : name.text));
  const used = properties.slice(at).flatMap(({ value }) => variablesIn(value?.text ?? '', escape));
  if (source.text.slice(span.start, span.end).includes('#')) return undefined;
  if (used.some(({ name }) => setAnew.includes(name))) return undefined;
  // What stands in front would still miss what is set behind.
  const needed = properties.slice(0, at).flatMap(({ value }) => variablesIn(value?.text ?? '', escape));
  const later = properties.slice(at).map(({ name }) => name.text);
  if (needed.some(({ name }) => unset.has(name) && later.includes(name))) return undefined;
  const line = source.positionAt(instruction.span.start).line;
  const indentation = /^[ \t]*/.exec(source.lineText(line))?.[0] ?? '';
  return { span, text: `${lineBreakOf(source)}${indentation}${raw} ` };
}
