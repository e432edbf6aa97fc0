import type { PropertiesInstruction, Property } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import type { Source } from '../text/source.js';
import { withoutInstruction } from './remove-instruction.js';

/** An edit that takes a pair out of an ENV, LABEL or ARG, and the whole instruction where it has no other; undefined where a comment would go with it. */
export function withoutProperty(
  source: Source,
  instruction: PropertiesInstruction,
  property: Property,
): Edit | undefined {
  const at = instruction.properties.indexOf(property);
  const previous = instruction.properties[at - 1];
  const next = instruction.properties[at + 1];
  if (instruction.onbuild !== undefined || at < 0) return undefined;
  if (previous === undefined && next === undefined) {
    const { start, end } = instruction.span;
    return /\n\s*#/.test(source.text.slice(start, end)) ? undefined : withoutInstruction(source, instruction);
  }
  const gap =
    previous === undefined
      ? { start: property.span.end, end: next?.span.start ?? property.span.end }
      : { start: previous.span.end, end: property.span.start };
  if (!/^[\s\\`]*$/.test(source.text.slice(gap.start, gap.end))) return undefined;
  return previous === undefined
    ? { span: { start: property.span.start, end: gap.end }, text: '' }
    : { span: { start: gap.start, end: property.span.end }, text: '' };
}
