import { placedCsvFields } from '../syntax/csv-fields.js';
import type { Instruction } from '../syntax/instruction.js';
import { spanInWord } from '../syntax/span-in-word.js';
import type { Word } from '../syntax/word.js';
import type { Span } from '../text/span.js';

/** What `--from=` of a COPY or `from=` of a mount names: a stage, an image, or for COPY the number of a stage. */
export interface StageReference {
  readonly name: string;
  /** The flag's value, or the part of a mount behind `from=`. */
  readonly span: Span;
  /** Whether a number names a stage: not in a mount. */
  readonly takesNumber: boolean;
}

/** The references of one instruction, left to right; those with a variable or quotes, which BuildKit rejects, are left out. */
export function stageReferences(instruction: Instruction): readonly StageReference[] {
  const { kind, flags } = instruction;
  if (kind === 'copy') {
    const value = flags.findLast(({ name }) => name === 'from')?.value;
    const isPlain = value?.value.known === true && value.value.value === value.text;
    return isPlain && value.text !== '' ? [{ name: value.text, span: value.span, takesNumber: true }] : none;
  }
  if (kind !== 'run' || flags.length === 0) return none;
  return flags.flatMap(({ name, value }) =>
    name === 'mount' && value !== undefined ? inMount(value, instruction) : none,
  );
}

/** A mount that names no stage: BuildKit looks for one called `scratch`, and a stage may have that name. */
export interface EmptyMount {
  /** The flag's value. */
  readonly span: Span;
  /** Whether it takes something from there. */
  readonly isCache: boolean;
}

/** The mounts of one instruction that say nothing behind `from=`. */
export function emptyMounts({ kind, flags }: Instruction): readonly EmptyMount[] {
  if (kind !== 'run' || flags.length === 0) return none;
  return flags.flatMap(({ name, value }) => {
    if (name !== 'mount' || value === undefined || /(?:^|,)from=[^,]/i.test(value.text)) return [];
    return [{ span: value.span, isCache: /(?:^|,)type=cache(?:,|$)/i.test(value.text) }];
  });
}

/** The number that a name is to BuildKit, with a sign or without; one that does not fit is a name. */
export function stageNumber(name: string): number | undefined {
  const [, sign, digits = ''] = /^([+-]?)0*(\d+)$/.exec(name) ?? [];
  if (sign === undefined || digits.length > 19) return undefined;
  const number = BigInt(sign === '-' ? `-${digits}` : digits);
  return number >= -(2n ** 63n) && number < 2n ** 63n ? Number(number) : undefined;
}

const none: readonly never[] = [];

/** The last `from` of a mount counts. */
function inMount(mount: Word, instruction: Instruction): readonly StageReference[] {
  const field = placedCsvFields(mount.text)?.findLast(({ text }) => /^from=/i.test(text));
  const name = field?.text.slice('from='.length) ?? '';
  if (field === undefined || name === '' || /\$./s.test(name)) return none;
  const span = spanInWord(instruction, mount, field.start + 'from='.length, field.end);
  return [{ name, span, takesNumber: false }];
}
