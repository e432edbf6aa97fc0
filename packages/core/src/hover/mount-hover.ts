import { mountKeys, mountTypes } from '../knowledge/flag-docs.js';
import { firstMountName } from '../model/mounts.js';
import { placedCsvFields } from '../syntax/csv-fields.js';
import type { Flag } from '../syntax/flag.js';
import type { Instruction } from '../syntax/instruction.js';
import { spanInWord } from '../syntax/span-in-word.js';
import type { Hover } from './hover.js';

/** What a key of a mount does, or what its type is. */
export function mountHover(instruction: Instruction, { value }: Flag, offset: number): Hover | undefined {
  if (value === undefined) return undefined;
  for (const { start, end, text } of placedCsvFields(value.text) ?? []) {
    const span = spanInWord(instruction, value, start, end);
    if (offset < span.start || span.end < offset) continue;
    const [key = '', ...rest] = text.split('=');
    const name = firstMountName(key);
    const known = Object.hasOwn(mountKeys, name) ? mountKeys[name] : undefined;
    if (known === undefined) return undefined;
    const type = rest.join('=');
    const words = name === 'type' && Object.hasOwn(mountTypes, type) ? `\n\n\`${type}\`: ${mountTypes[type]}` : '';
    return { span, parts: [`\`${key}\`: ${known.text}${words}`] };
  }
  return undefined;
}
