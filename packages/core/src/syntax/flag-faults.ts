import { nearest } from '../text/nearest.js';
import { placedCsvFields, type CsvField } from './csv-fields.js';
import type { Flag } from './flag.js';
import type { Instruction, Kind } from './instruction.js';
import type { CodedFault } from './instruction-faults.js';
import { spansInWord } from './span-in-word.js';
import type { Word } from './word.js';

type Type = 'text' | 'texts' | 'switch';

/** The flags of each instruction; one that is not here takes none. `--device` is read, but only the labs frontend runs it. */
const known: Readonly<Partial<Record<Kind, Readonly<Record<string, Type>>>>> = {
  from: { platform: 'text' },
  run: { mount: 'texts', network: 'text', security: 'text', device: 'texts' },
  copy: { from: 'text', chown: 'text', chmod: 'text', link: 'switch', parents: 'switch', exclude: 'texts' },
  add: {
    chown: 'text',
    chmod: 'text',
    link: 'switch',
    'keep-git-dir': 'switch',
    checksum: 'text',
    unpack: 'switch',
    exclude: 'texts',
  },
  healthcheck: { interval: 'text', timeout: 'text', 'start-period': 'text', 'start-interval': 'text', retries: 'text' },
};

/** The names of the flags that an instruction takes. */
export function flagNames(kind: Kind): readonly string[] {
  return Object.keys(known[kind] ?? {});
}

/** What a flag takes: one value, several in flags of the same name, or none; undefined for one that the instruction does not have. */
export function flagType(kind: Kind, name: string): Type | undefined {
  const types = known[kind];
  return types !== undefined && Object.hasOwn(types, name) ? types[name] : undefined;
}

/** What BuildKit rejects of an instruction's flags when it reads them, before variables have values: the names first, then values. */
export function* flagFaults(instruction: Instruction): Iterable<CodedFault> {
  const { kind, flags } = instruction;
  if (flags.length === 0) return;
  const seen = new Set<string>();
  for (const flag of flags) yield* nameFaults(flag, instruction, seen);
  if (kind !== 'run') return;
  for (const flag of flags) {
    const { name, value } = flag;
    if (value === undefined) continue;
    if (name === 'network') yield* modeFault(flag, value, networkModes);
    if (name === 'security') yield* modeFault(flag, value, securityModes);
    if (name !== 'mount' && name !== 'device') continue;
    const fields = placedCsvFields(value.text);
    if (fields === undefined) yield unreadable(flag, value);
    else yield* name === 'mount' ? mountFaults(fields, value, instruction) : deviceFaults(fields, value, instruction);
  }
}

const networkModes: readonly string[] = ['default', 'none', 'host'];
const securityModes: readonly string[] = ['sandbox', 'insecure'];

function* nameFaults(flag: Flag, { kind, keyword }: Instruction, seen: Set<string>): Iterable<CodedFault> {
  const { name, value, span } = flag;
  const type = flagType(kind, name);
  if (type === undefined) {
    yield unknownFlag(flag, kind, keyword);
    return;
  }
  if (seen.has(name) && type !== 'texts') {
    yield { code: 'unknown-flag', span, message: `\`--${name}\` stands here for a second time.`, help: 'Remove one.' };
  }
  seen.add(name);
  if (type !== 'switch') {
    const code = kind === 'healthcheck' ? 'healthcheck-option-value' : 'unknown-flag';
    const help = `Write \`--${name}=\` and the value, without a blank.`;
    if (value === undefined) yield { code, span, message: `\`--${name}\` needs a value.`, help };
    return;
  }
  if (value === undefined || /^(true|false)$/i.test(value.text)) return;
  const help = `Write \`--${name}\`, or leave it out.`;
  yield { code: 'unknown-flag', span: placeOf(value, span), message: `\`--${name}\` is true or false.`, help };
}

/** An empty value has no place to be seen at. */
function placeOf({ span }: Word, flag: Flag['span']): Flag['span'] {
  return span.start === span.end ? flag : span;
}

function unknownFlag({ name, span, nameSpan, value }: Flag, kind: Kind, keyword: string): CodedFault {
  const meant = nearest(name, flagNames(kind));
  const end = value === undefined ? span.end : nameSpan.end;
  return {
    code: 'unknown-flag',
    span: { start: span.start, end },
    message: `${keyword} has no flag \`--${name}\`.`,
    knownTo: 'others',
    ...(meant === undefined ? { help: helpFor(kind, keyword) } : { meant: `--${meant}` }),
  };
}

function helpFor(kind: Kind, keyword: string): string {
  const names = flagNames(kind).map((name) => `\`--${name}\``);
  if (names.length > 0) return `It takes ${names.join(', ')}.`;
  return kind === 'cmd' || kind === 'entrypoint'
    ? `Put the program in front: \`${keyword} ["program", "--flag"]\`.`
    : `${keyword} takes no flags.`;
}

function* modeFault({ name, span }: Flag, value: Word, modes: readonly string[]): Iterable<CodedFault> {
  const { text } = value;
  if (modes.includes(text)) return;
  const meant = nearest(text, modes);
  const help = `Choose ${modes.map((mode) => `\`${mode}\``).join(', ')}.`;
  const message = text === '' ? `\`--${name}\` is empty.` : `\`${text}\` is no ${name} mode.`;
  yield { code: 'unknown-flag', span: placeOf(value, span), message, ...(meant === undefined ? { help } : { meant }) };
}

function unreadable({ name, span }: Flag, value: Word): CodedFault {
  const message = `The ${name} is empty or its quotes do not match.`;
  const help = 'Part the fields with commas, and quote whole fields only.';
  return { code: 'unknown-flag', span: placeOf(value, span), message, help };
}

/** Most of a mount is read later, when variables have values; only `from` takes none. */
function* mountFaults(fields: readonly CsvField[], value: Word, instruction: Instruction): Iterable<CodedFault> {
  const spanOf = spansInWord(instruction, value);
  for (const { text, start, end } of fields) {
    if (!/^from=.*\$./is.test(text)) continue;
    yield {
      code: 'unknown-flag',
      span: spanOf(start + 'from='.length, end),
      message: '`from` of a mount takes no variable.',
      help: aliasHelp('from=name'),
    };
  }
}

/** What to do where an image cannot be named by a variable. */
export function aliasHelp(use: string): string {
  return `Give the image a stage, \`FROM $IMAGE AS name\` with \`ARG IMAGE\` above the first FROM, and write \`${use}\`.`;
}

function* deviceFaults(fields: readonly CsvField[], value: Word, instruction: Instruction): Iterable<CodedFault> {
  const spanOf = spansInWord(instruction, value);
  let name = '';
  for (const { text, start, end } of fields) {
    const equals = text.indexOf('=');
    const key = (equals < 0 ? text : text.slice(0, equals)).toLowerCase();
    const rest = equals < 0 ? undefined : text.slice(equals + 1);
    let message: string | undefined;
    if (key === 'required') {
      if (rest !== undefined && !isBoolean(rest)) message = '`required` is true or false.';
    } else if (name !== '') {
      message = key === 'name' && rest !== undefined ? 'The device has two names.' : `A device has no \`${key}\`.`;
    } else {
      name = key === 'name' && rest !== undefined ? rest : text;
    }
    const help = 'Write `--device=name` or `--device=name,required`.';
    if (message !== undefined) yield { code: 'unknown-flag', span: spanOf(start, end), message, help };
  }
}

/** Whether Go takes a text for a boolean. */
export function isBoolean(text: string): boolean {
  return /^(?:1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/.test(text);
}
