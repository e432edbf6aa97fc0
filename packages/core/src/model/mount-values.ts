import { isBoolean } from '../syntax/flag-faults.js';
import type { CodedFault } from '../syntax/instruction-faults.js';
import { nearest } from '../text/nearest.js';

type Words = Pick<CodedFault, 'message' | 'help' | 'meant'>;

const choices: Readonly<Record<string, readonly string[]>> = {
  type: ['bind', 'cache', 'tmpfs', 'secret', 'ssh'],
  sharing: ['shared', 'private', 'locked'],
};

/** What is wrong with a value of a mount, by the first name of its key; `key` is the written one. */
export function mountValueFault(name: string, key: string, value: string): Words | undefined {
  switch (name) {
    case 'type':
    case 'sharing':
      return choiceFault(key, value, choices[name] ?? []);
    case 'readonly':
    case 'readwrite':
    case 'required':
      return isBoolean(value)
        ? undefined
        : { message: `\`${key}\` is true or false.`, help: `Write \`${key}\` alone.` };
    case 'size':
      return isSize(value) ? undefined : wrong(key, value, 'Write a number with `k`, `m` or `g`, as in `64m`.');
    case 'mode':
      return isNumber(value, 8) ? undefined : wrong(key, value, 'Write an octal number, as in `0400`.');
    case 'uid':
    case 'gid':
      return isNumber(value, 10) ? undefined : wrong(key, value, 'Write a number: a mount knows no names.');
    default:
      return undefined;
  }
}

function choiceFault(key: string, value: string, among: readonly string[]): Words | undefined {
  if (among.includes(value.toLowerCase())) return undefined;
  const meant = nearest(value, among);
  return meant === undefined
    ? wrong(key, value, `Choose ${among.map((one) => `\`${one}\``).join(', ')}.`)
    : { ...wrong(key, value), meant };
}

function wrong(key: string, value: string, help?: string): Words {
  const message = value === '' ? `\`${key}\` of a mount is empty.` : `\`${key}\` of a mount cannot be \`${value}\`.`;
  return { message, ...(help !== undefined && { help }) };
}

/** A number of 32 bits. */
function isNumber(text: string, base: 8 | 10): boolean {
  return (base === 8 ? /^[0-7]+$/ : /^\d+$/).test(text) && Number.parseInt(text, base) < 2 ** 32;
}

/** A number with a unit as Go reads sizes of memory: `64m`, `1.5GiB`, `1e3 kb`. */
function isSize(text: string): boolean {
  const match = /^\+?((?:\d+(?:_\d+)*)?(?:\.(?:\d+(?:_\d+)*)?)?(?:e[+-]?\d+)?) ?(?:b|[kmgtp](?:i?b)?)?$/i.exec(text);
  const number = match?.[1]?.replaceAll('_', '') ?? '';
  return /^\.?\d/.test(number) && Number.isFinite(Number(number));
}
