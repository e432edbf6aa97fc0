import { csvFields } from '../syntax/csv-fields.js';
import type { Flag } from '../syntax/flag.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { unknown, type Known } from '../text/known.js';
import { joinPath } from './path.js';

/** One `--mount` of a RUN. */
export interface Mount {
  readonly flag: Flag;
  /** `bind` where none is written; unknown where a variable stands in it. */
  readonly type: Known<string>;
  /** Where it is in the container, absolute; unknown for a relative one and where a variable stands in it. */
  readonly target: Known<string>;
  /** The other keys as they are written, aliases under their first name: `source`, `from`, `id`, `sharing`, `readonly` ... */
  readonly keys: ReadonlyMap<string, string>;
}

const firstNames: Readonly<Record<string, string>> = {
  dst: 'target',
  destination: 'target',
  src: 'source',
  ro: 'readonly',
  rw: 'readwrite',
};

/** The first name of a mount's key, which may be written by another one and in any case. */
export function firstMountName(key: string): string {
  const name = key.trim().toLowerCase();
  return Object.hasOwn(firstNames, name) ? (firstNames[name] ?? name) : name;
}

/** The mounts of a RUN, in order; `expand` gives a word with the variables that the RUN sees. */
export function mountsOf(
  instruction: Instruction,
  expand: (word: Word, instruction: Instruction) => Known<string>,
): readonly Mount[] {
  const mounts: Mount[] = [];
  for (const flag of instruction.flags) {
    if (flag.name !== 'mount' || flag.value === undefined) continue;
    const expanded = expand(flag.value, instruction);
    const keys = new Map<string, string>();
    for (const part of csvFields(expanded.known ? expanded.value : flag.value.text) ?? []) {
      const [key = '', ...rest] = part.split('=');
      keys.set(firstMountName(key), rest.join('='));
    }
    const target = literal(keys.get('target'));
    const path = target.known ? joinPath(undefined, target.value) : undefined;
    mounts.push({
      flag,
      type: literal(keys.get('type') ?? 'bind'),
      target: path === undefined ? unknown : { known: true, value: path },
      keys,
    });
  }
  return mounts;
}

/** What is left of a variable that could not be resolved is not known. */
function literal(text: string | undefined): Known<string> {
  return text === undefined || text.includes('$') ? unknown : { known: true, value: text };
}
