import { flagProblem } from './flag-problems.js';
import type { HealthcheckInstruction } from './instruction.js';
import type { CodedFault } from './instruction-problems.js';

/** What is wrong with a HEALTHCHECK that has a type. */
export function healthcheckProblem(instruction: HealthcheckInstruction): CodedFault | undefined {
  const { type, args, keywordSpan: span } = instruction;
  const fault = (message: string): CodedFault => ({ code: 'healthcheck', span, message });
  if (type === 'NONE') return args.length > 1 ? fault('HEALTHCHECK NONE takes no arguments.') : undefined;
  const flag = flagProblem(instruction);
  if (flag) return flag;
  if (type !== 'CMD') return fault(`HEALTHCHECK has no type \`${type}\`.`);
  if (args.length < 2) return fault('HEALTHCHECK CMD needs a command.');
  for (const { name, value } of instruction.flags) {
    const message = value && (name === 'retries' ? retriesMessage(value.text) : durationMessage(name, value.text));
    if (value && message !== undefined) return { code: 'healthcheck', span: value.span, message };
  }
  return undefined;
}

function retriesMessage(text: string): string | undefined {
  if (text === '') return undefined;
  const isNumber = /^\+?\d+$/.test(text) && Number(text) <= 2_147_483_647;
  return isNumber || /^-0+$/.test(text) ? undefined : '`--retries` needs a whole number from 0 on.';
}

/** Nanoseconds. */
const units: Readonly<Record<string, number>> = { ns: 1, us: 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 3.6e12 };

function durationMessage(name: string, text: string): string | undefined {
  if (text === '') return undefined;
  const nanoseconds = durationOf(text);
  if (nanoseconds === undefined) return `\`${text}\` is no duration.`;
  return nanoseconds === 0 || nanoseconds >= 1e6 ? undefined : `\`--${name}\` cannot be shorter than a millisecond.`;
}

/** The nanoseconds of a duration as Go writes it, `1m30s`; undefined where it is none. A micro sign is two characters in a flag, so it is no unit. */
function durationOf(text: string): number | undefined {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const rest = text.slice(sign.length);
  if (rest === '0') return 0;
  if (!/^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|ms|s|m|h))+$/.test(rest)) return undefined;
  let sum = 0;
  for (const [, number = '', unit = ''] of rest.matchAll(/([\d.]+)([a-z]+)/g))
    sum += Number(number) * (units[unit] ?? 0);
  return sign === '-' ? -sum : sum;
}
