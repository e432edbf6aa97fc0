import { spanInFile } from '../text/segments.js';
import { nearest } from '../text/nearest.js';
import type { Span } from '../text/span.js';
import { flagFaults } from './flag-faults.js';
import type { HealthcheckInstruction } from './instruction.js';
import type { CodedFault } from './instruction-faults.js';

/** What is wrong with a HEALTHCHECK that has a type. */
export function* healthcheckFaults(instruction: HealthcheckInstruction): Iterable<CodedFault> {
  const { type, args, keywordSpan: span, body } = instruction;
  if (type === 'NONE') {
    // BuildKit does not look at the flags either.
    if (args.length === 1) return;
    const help = 'Write `CMD` for a check, or leave out what stands behind `NONE`.';
    const extra = body.text === '' ? span : spanInFile(body, 0, body.text.length);
    yield { code: 'extra-arguments', span: extra, message: 'HEALTHCHECK NONE takes no arguments.', help };
    return;
  }
  yield* flagFaults(instruction);
  if (type !== 'CMD') {
    // `--interval 30s`: the word belongs to the flag.
    if (instruction.flags.every(({ value }) => value !== undefined)) yield unknownType(instruction);
  } else if (args.length < 2) {
    const help = 'Write the command that checks behind `CMD`.';
    yield { code: 'missing-arguments', span: typeSpan(instruction), message: 'HEALTHCHECK CMD needs a command.', help };
  }
  for (const { name, value } of instruction.flags) {
    const found = value && (name === 'retries' ? retriesFault(value.text) : durationFault(name, value.text));
    if (value && found !== undefined) yield { code: 'healthcheck-option-value', span: value.span, ...found };
  }
}

function unknownType(instruction: HealthcheckInstruction): CodedFault {
  const { type, args } = instruction;
  const meant = nearest(type, ['CMD', 'NONE']) ?? `CMD ${args[0] ?? ''}`;
  const message = `HEALTHCHECK has no type \`${type}\`.`;
  return { code: 'healthcheck-option-value', span: typeSpan(instruction), message, meant };
}

/** The word that stands before the command; the keyword where it is not in the text as BuildKit has it. */
function typeSpan({ joined, body, args, keywordSpan }: HealthcheckInstruction): Span {
  const type = args[0] ?? '';
  const end = body.text === '' ? joined.text.length : joined.text.lastIndexOf(body.text);
  const start = joined.text.lastIndexOf(type, end - type.length);
  return start < 0 || type === '' ? keywordSpan : spanInFile(joined, start, start + type.length);
}

type Words = Pick<CodedFault, 'message' | 'help' | 'meant'>;

function retriesFault(text: string): Words | undefined {
  if (text === '') return undefined;
  const isNumber = /^\+?\d+$/.test(text) && Number(text) <= 2_147_483_647;
  if (isNumber || /^-0+$/.test(text)) return undefined;
  return { message: '`--retries` needs a whole number from 0 on.', help: 'Write a number, as in `--retries=3`.' };
}

/** Nanoseconds. */
const units: Readonly<Record<string, number>> = { ns: 1, us: 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 3.6e12 };

function durationFault(name: string, text: string): Words | undefined {
  if (text === '') return undefined;
  const nanoseconds = durationOf(text);
  if (nanoseconds === undefined) {
    const message = `\`${text}\` is no duration.`;
    if (/^\d{1,9}$/.test(text)) return { message, help: `Give it a unit: \`--${name}=${text}s\`.`, meant: `${text}s` };
    return { message, help: 'Write numbers with `ms`, `s`, `m` or `h`, as in `1m30s`.' };
  }
  if (nanoseconds === 0 || nanoseconds >= 1e6) return undefined;
  return { message: `\`--${name}\` cannot be shorter than a millisecond.`, help: 'Write `0s` for the default.' };
}

/** The nanoseconds of a duration as Go writes it, `1m30s`; undefined where it is none. A micro sign is two characters in a flag, so it is no unit. */
export function durationOf(text: string): number | undefined {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const rest = text.slice(sign.length);
  if (rest === '0') return 0;
  if (!/^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|ms|s|m|h))+$/.test(rest)) return undefined;
  let sum = 0;
  for (const [, number = '', unit = ''] of rest.matchAll(/([\d.]+)([a-z]+)/g))
    sum += Number(number) * (units[unit] ?? 0);
  if (sum >= 2 ** 63) return undefined;
  return sign === '-' ? -sum : sum;
}
