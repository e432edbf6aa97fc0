import type * as v from 'valibot';
import { didYouMean } from './nearest.js';

/** Keys and indexes that lead from the top of a config to a value. */
export type Keys = readonly (string | number)[];

/** Something wrong in a config: a sentence about the key or the value at `keys`. */
export interface Mistake {
  readonly keys: Keys;
  readonly at: 'key' | 'value';
  readonly sentence: string;
}

/** An issue of valibot in our words; `keys` lead to the value that was checked, `known` are the keys it may have where it is a mapping. */
export function mistakesOf(
  issue: v.BaseIssue<unknown>,
  keys: Keys,
  known: (keys: Keys) => readonly string[],
): readonly Mistake[] {
  const path = issue.path ?? [];
  const list = path.findIndex((item) => item.type === 'object' && 'input' in item && Array.isArray(item.input));
  if (list >= 0) return [mustBe([...keys, ...keysOf(path.slice(0, list))], 'a mapping', path[list]?.input)];
  const place = [...keys, ...keysOf(path)];
  const inner = issue.issues ?? [];
  const deeper = inner.filter((one) => one.path !== undefined);
  if (deeper.length > 0) return deeper.flatMap((one) => mistakesOf(one, place, known));
  const choice = inner.find((one) => one.type === 'picklist');
  if (choice !== undefined && typeof issue.input === 'string') return mistakesOf(choice, place, known);
  return [ownMistake(issue, place, known)];
}

/** The path of a value as people write it: `overrides[0].files`. */
export function pathText(keys: Keys): string {
  return keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

/** The value at `keys` is of the wrong kind. */
export function mustBe(keys: Keys, what: string, value: unknown): Mistake {
  const start = keys.length === 0 ? 'a config' : `\`${lastName(keys)}\``;
  return { keys, at: 'value', sentence: `${start} must be ${what}, not ${shown(value)}.` };
}

function ownMistake(issue: v.BaseIssue<unknown>, keys: Keys, known: (keys: Keys) => readonly string[]): Mistake {
  if (issue.type === 'never') {
    const name = String(keys.at(-1));
    return { keys, at: 'key', sentence: `unknown key \`${name}\`${didYouMean(name, known(keys.slice(0, -1)))}` };
  }
  if (issue.kind === 'schema' && issue.input === undefined) {
    return { keys: keys.slice(0, -1), at: 'value', sentence: `\`${keys.at(-1)}\` is missing.` };
  }
  if (issue.type === 'picklist' && typeof issue.input === 'string') return noChoice(issue, issue.input, keys);
  if (!issue.message.startsWith('Invalid ')) return mustBe(keys, issue.message.replace(/^must be /, ''), issue.input);
  return mustBe(keys, expected(issue), issue.input);
}

function noChoice(issue: v.BaseIssue<unknown>, value: string, keys: Keys): Mistake {
  const choices = choicesOf(issue);
  const guess = didYouMean(value, choices);
  const rest = guess === '.' ? `: it must be ${listed(choices)}.` : guess;
  return { keys, at: 'value', sentence: `\`${lastName(keys)}\` cannot be \`${value}\`${rest}` };
}

function expected(issue: v.BaseIssue<unknown>): string {
  const limit = String(issue.requirement);
  switch (issue.type) {
    case 'string':
      return typeof issue.input === 'number' ? `text (write it in quotes: '${String(issue.input)}')` : 'text';
    case 'boolean':
      return '`true` or `false`';
    case 'number':
    case 'integer':
      return 'a whole number';
    case 'array':
      return 'a list';
    case 'picklist':
      return listed(choicesOf(issue));
    case 'min_value':
      return `${limit} or more`;
    case 'max_value':
      return `${limit} or less`;
    default:
      return 'a mapping';
  }
}

function choicesOf(issue: v.BaseIssue<unknown>): readonly string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, choice = '']) => choice);
}

function listed(choices: readonly string[]): string {
  const quoted = choices.map((choice) => `\`${choice}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** The last key with its indexes: `files[0]`. */
function lastName(keys: Keys): string {
  const last = keys.findLastIndex((key) => typeof key === 'string');
  return pathText(keys.slice(Math.max(last, 0)));
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = String(value);
  return text.length > 40 || text.includes('\n') ? 'a long text' : `\`${text}\``;
}

function keysOf(path: readonly v.IssuePathItem[]): Keys {
  return path.map(({ key }) => (typeof key === 'number' ? key : String(key)));
}
