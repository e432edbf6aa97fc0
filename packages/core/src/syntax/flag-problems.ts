import type { Flag } from './flag.js';
import { csvFields } from './csv-fields.js';
import type { Instruction, Kind } from './instruction.js';
import type { CodedFault } from './instruction-problems.js';

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

/** The first flag that BuildKit rejects. */
export function flagProblem(instruction: Instruction): CodedFault | undefined {
  const { kind, keyword, flags } = instruction;
  if (flags.length === 0) return undefined;
  const seen = new Set<string>();
  for (const flag of flags) {
    const message = messageFor(flag, kind, keyword, seen);
    if (message !== undefined) return { code: 'flag', span: flag.span, message };
  }
  if (kind !== 'run') return undefined;
  for (const flag of flags) {
    const message = runMessage(flag);
    if (message !== undefined) return { code: 'flag', span: flag.value?.span ?? flag.span, message };
  }
  return undefined;
}

function messageFor({ name, value }: Flag, kind: Kind, keyword: string, seen: Set<string>): string | undefined {
  const types = known[kind];
  const type = types !== undefined && Object.hasOwn(types, name) ? types[name] : undefined;
  if (type === undefined) return `${keyword} has no flag \`--${name}\`.`;
  if (seen.has(name) && type !== 'texts') return `\`--${name}\` stands here for a second time.`;
  seen.add(name);
  if (type !== 'switch') return value === undefined ? `\`--${name}\` needs a value.` : undefined;
  if (value === undefined || /^(true|false)$/i.test(value.text)) return undefined;
  return `\`--${name}\` is true or false.`;
}

function runMessage({ name, value }: Flag): string | undefined {
  const text = value?.text ?? '';
  if (name === 'network' && !['default', 'none', 'host'].includes(text)) return `\`${text}\` is no network mode.`;
  if (name === 'security' && !['sandbox', 'insecure'].includes(text)) return `\`${text}\` is no security mode.`;
  if (name === 'mount') return mountMessage(text);
  return name === 'device' ? deviceMessage(text) : undefined;
}

/** Most of a mount is read later, when variables have values; only `from` takes none. */
function mountMessage(text: string): string | undefined {
  const fields = csvFields(text);
  if (fields === undefined) return 'The mount is empty or its quotes do not match.';
  const from = fields.find((field) => /^from=/i.test(field) && /\$./s.test(field.slice('from='.length)));
  return from && '`from` of a mount takes no variable.';
}

function deviceMessage(text: string): string | undefined {
  const fields = csvFields(text);
  if (fields === undefined) return 'The device is empty or its quotes do not match.';
  let name = '';
  for (const field of fields) {
    const equals = field.indexOf('=');
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    const value = equals < 0 ? undefined : field.slice(equals + 1);
    if (key === 'required') {
      if (value !== undefined && !/^(?:1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/.test(value))
        return '`required` is true or false.';
    } else if (name !== '') {
      return key === 'name' && value !== undefined ? 'The device has two names.' : `A device has no \`${key}\`.`;
    } else {
      name = key === 'name' && value !== undefined ? value : field;
    }
  }
  return undefined;
}
