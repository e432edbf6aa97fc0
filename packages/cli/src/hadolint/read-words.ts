import { didYouMean, UserError } from '@plimsoll/core';
import { hadolintFlags, type HadolintFlag } from './flags.js';

/** The words of a command line, sorted. */
export interface HadolintWords {
  readonly paths: readonly string[];
  /** The values of each given flag; none for a switch. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Sorts the words behind `plimsoll hadolint`; a mistake in them is a UserError. Behind `--help` nothing is read. */
export function readHadolintWords(argv: readonly string[]): HadolintWords {
  const paths: string[] = [];
  const values = new Map<string, string[]>();
  const rest = [...argv];
  const add = (flag: HadolintFlag, written: string, value?: string): void => {
    const given = values.get(flag.name);
    if (given !== undefined && flag.repeatable !== true) throw new UserError(`\`${written}\` is given twice.`);
    const list = given ?? [];
    values.set(flag.name, list);
    if (flag.value === undefined) return;
    const next = value ?? rest.shift();
    if (next === undefined) throw new UserError(`\`${written}\` needs a value: ${flag.value}.`);
    list.push(next);
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') paths.push(...rest.splice(0));
    else if (word.startsWith('--')) readLong(word, add);
    else if (word.startsWith('-') && word !== '-') readShort(word, add);
    else paths.push(word);
    if (values.has('help')) break;
  }
  return { paths, values };
}

type Add = (flag: HadolintFlag, written: string, value?: string) => void;

function readLong(word: string, add: Add): void {
  const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  const flag = hadolintFlags.find((one) => one.name === name);
  if (flag === undefined) {
    const names = hadolintFlags.map((one) => `--${one.name}`);
    const guess = didYouMean(`--${name}`, names);
    throw new UserError(`unknown flag \`--${name}\`${guess === '.' ? '; `--help` lists the flags.' : guess}`);
  }
  if (flag.value === undefined && value !== undefined) throw new UserError(`\`--${name}\` takes no value.`);
  add(flag, `--${name}`, value);
}

/** Switches may stand together, and the last letter may be a flag with its value behind it: `-Vfjson`. */
function readShort(word: string, add: Add): void {
  for (let at = 1; at < word.length; at++) {
    const letter = word[at] ?? '';
    const flag = hadolintFlags.find(({ short }) => short === letter);
    if (flag === undefined) throw new UserError(`unknown flag \`-${letter}\`; \`--help\` lists the flags.`);
    const value = word.slice(at + 1);
    add(flag, `-${letter}`, flag.value === undefined || value === '' ? undefined : value);
    if (flag.value !== undefined) return;
  }
}
