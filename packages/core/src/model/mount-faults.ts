import { placedCsvFields, type CsvField } from '../syntax/csv-fields.js';
import type { CodedFault } from '../syntax/instruction-faults.js';
import { nearest } from '../text/nearest.js';
import { isKnown, valueOf, type Known } from '../text/known.js';
import type { Span } from '../text/span.js';
import { mountValueFault } from './mount-values.js';
import { joinPath } from './path.js';

/** What a mount's fields mean where it stands. */
export interface MountScene {
  /** A value with the variables that the RUN sees. */
  expand(text: string): Known<string>;
  /** The working directory; undefined: not known. */
  readonly folder: string | undefined;
  /** The place of `start..end` of the flag's value. */
  spanOf(start: number, end: number): Span;
}

/** All keys by their first name. */
const firstNames: Readonly<Record<string, string>> = {
  type: 'type',
  from: 'from',
  source: 'source',
  target: 'target',
  readonly: 'readonly',
  readwrite: 'readwrite',
  required: 'required',
  size: 'size',
  id: 'id',
  sharing: 'sharing',
  mode: 'mode',
  uid: 'uid',
  gid: 'gid',
  env: 'env',
  src: 'source',
  dst: 'target',
  destination: 'target',
  ro: 'readonly',
  rw: 'readwrite',
};

/** The types of mount that a key is for; one that is not here is for all. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  required: ['secret', 'ssh'],
  size: ['tmpfs'],
  sharing: ['cache'],
  mode: ['secret', 'ssh', 'cache'],
  uid: ['secret', 'ssh', 'cache'],
  gid: ['secret', 'ssh', 'cache'],
};

interface Entry {
  readonly name: string;
  readonly key: string;
  readonly field: CsvField;
  /** Undefined where there is no `=`. */
  readonly value: Known<string> | undefined;
  /** The type that stands before it: BuildKit judges `required` and `size` by that; undefined: unknown. */
  readonly typeBefore: string | undefined;
}

/**
 * What BuildKit rejects of a `--mount` once its variables have values; an unknown value is taken for right. What it rejects
 * before that, unreadable fields and a variable in `from`, is left out.
 */
export function* mountFaults(mount: string, { expand, folder, spanOf }: MountScene): Iterable<CodedFault> {
  const whole = { start: 0, end: mount.length };
  const entries: Entry[] = [];
  let type: string | undefined = 'bind';
  // What a bad field would have said is not missed as well.
  const fields = placedCsvFields(mount);
  let isReadable = fields !== undefined;
  for (const field of fields ?? []) {
    const equals = field.text.indexOf('=');
    const key = (equals < 0 ? field.text : field.text.slice(0, equals)).toLowerCase();
    const name = Object.hasOwn(firstNames, key) ? firstNames[key] : undefined;
    const value = equals < 0 ? undefined : expand(field.text.slice(equals + 1));
    if (name !== undefined) {
      entries.push({ name, key, field, value, typeBefore: type });
    } else {
      isReadable = false;
      yield unknownKey(key, field);
    }
    if (name === 'type' && value !== undefined) type = typeOf(value);
  }
  for (const entry of entries) {
    const { name, key, field, value, typeBefore } = entry;
    const isByOrder = name === 'required' || name === 'size';
    const judgedBy = isByOrder ? typeBefore : type;
    const text = value && valueOf(value);
    if (value === undefined && !/^(?:required|readonly|readwrite)$/.test(name)) {
      isReadable = false;
      yield fault(field, `\`${key}\` of a mount needs a value.`, `Write \`${key}=\` and the value.`);
    } else if (judgedBy !== undefined && typesOf[name]?.includes(judgedBy) === false) {
      const help = isByOrder && type !== judgedBy ? 'Put `type=` in front of it.' : undefined;
      yield fault(field, `\`${key}\` does not go with a mount of type \`${judgedBy}\`.`, help ?? typesFor(name));
    } else if (text !== undefined) {
      const found = mountValueFault(name, key, text);
      if (found) yield { code: 'unknown-flag', span: valueSpan(field), ...found };
    }
  }
  if (!isReadable) return;
  if (type === 'secret') yield* secretFaults();
  else if (type === 'ssh') yield* sourceOfSsh();
  else if (type !== undefined) yield* targetFaults();

  function unknownKey(key: string, field: CsvField): CodedFault {
    if (field.text === '') {
      const comma = { ...field, start: Math.max(0, field.start - 1) };
      return fault(comma, 'A field of the mount is empty.', 'Remove the comma.');
    }
    const keys = Object.keys(firstNames);
    const meant = nearest(key, keys);
    const rest =
      meant === undefined ? { help: `The keys are ${keys.map((one) => `\`${one}\``).join(', ')}.` } : { meant };
    const written = field.text.slice(0, key.length);
    const span = spanOf(field.start, field.start + key.length);
    return { code: 'unknown-flag', span, message: `A mount has no \`${written}\`.`, knownTo: 'others', ...rest };
  }

  function* secretFaults(): Iterable<CodedFault> {
    const [from, source, id] = [given('from'), given('source'), given('id')];
    if (from) yield fault(from.field, 'A mount of type `secret` does not come from an image.', 'Remove `from`.');
    if (source && id) {
      const later = source.field.start < id.field.start ? id : source;
      yield fault(later.field, 'A secret has a `source` or an `id`, not both.', 'Remove one: they mean the same.');
    }
    if (['source', 'target', 'id'].some((name) => !isEmpty(name))) return;
    const help = 'Write `id=` and the name that the secret has in `docker build --secret`.';
    yield fault(whole, 'The secret has no `id`.', help);
  }

  function* sourceOfSsh(): Iterable<CodedFault> {
    const source = given('source');
    const help = 'Name the agent with `id`, or leave both out.';
    if (source) yield fault(source.field, 'A mount of type `ssh` has no source.', help);
  }

  /** Where it is absolute, BuildKit takes it as it stands: `//` is not `/`. */
  function* targetFaults(): Iterable<CodedFault> {
    const target = entries.findLast(({ name }) => name === 'target');
    const path = target?.value === undefined ? '' : valueOf(target.value);
    const place = path === undefined || path.startsWith('/') ? path : joinPath(folder, path);
    if (place !== '/') return;
    if (target === undefined || path === '') {
      const help = 'Write `target=` and the path where the RUN finds it.';
      yield fault(target?.field ?? whole, 'The mount has no `target`.', help);
    } else {
      const help = 'Name a folder below it.';
      yield { code: 'unknown-flag', span: valueSpan(target.field), message: 'A mount cannot stand at `/`.', help };
    }
  }

  /** The last of a name, unless it is empty or not known. */
  function given(name: string): Entry | undefined {
    const entry = entries.findLast((one) => one.name === name);
    return entry?.value?.known === true && entry.value.value !== '' ? entry : undefined;
  }

  function isEmpty(name: string): boolean {
    const value = entries.findLast((one) => one.name === name)?.value;
    return value === undefined || isKnown(value, '');
  }

  function fault({ start, end }: Pick<CsvField, 'start' | 'end'>, message: string, help?: string): CodedFault {
    return { code: 'unknown-flag', span: spanOf(start, end), message, ...(help !== undefined && { help }) };
  }

  function valueSpan({ text, start, end }: CsvField): Span {
    const from = start + text.indexOf('=') + 1;
    return spanOf(from < end ? from : start, end);
  }
}

/** Undefined where it is not known, or no type at all. */
function typeOf(value: Known<string>): string | undefined {
  const type = valueOf(value)?.toLowerCase();
  return type === undefined || mountValueFault('type', 'type', type) !== undefined ? undefined : type;
}

function typesFor(name: string): string {
  return `It is for the type ${(typesOf[name] ?? []).map((type) => `\`${type}\``).join(' or ')}.`;
}
