import type { Word } from '../syntax/word.js';
import type { Known } from '../text/known.js';
import { known, unknown } from '../text/known.js';
import type { ShellCommand } from './command.js';
import type { Option } from './package-call.js';
import { hole, skeletonOf } from './skeleton.js';

/** The arguments of a command, told apart. */
export interface Arguments {
  readonly options: readonly Option[];
  /** What is no option and no option's value; words that are all variable are here. */
  readonly operands: readonly Word[];
}

/** How a program writes its options. */
export interface OptionStyle {
  /** `letters`: `-yq` is `-y -q`; `words`: `-trimpath` is one option, as for go, mvn, find and java. */
  readonly short?: 'letters' | 'words';
  /** Whether the options end at the first operand, as for programs that run another. */
  readonly untilOperand?: boolean;
}

/** The flags whose value is a word of its own; as a function where they are many. */
export type ValueFlags = ReadonlySet<string> | readonly string[] | (() => ReadonlySet<string>);

/** Reads options with the flags whose value is a word of its own: clusters, `--x=v`, `-ofile`, `--`, options behind operands. */
export function optionsOf(
  command: Pick<ShellCommand, 'args'>,
  valueFlags: ValueFlags,
  style: OptionStyle = {},
): Arguments {
  const takesValue = setOf(valueFlags);
  const options: Option[] = [];
  const operands: Word[] = [];
  const { args } = command;
  // Behind `--`, or behind the first operand, all is taken as it is.
  const withRest = (from: number): Arguments => ({ options, operands: operands.concat(args.slice(from)) });
  for (let at = 0; at < args.length; at++) {
    const word = args[at];
    if (word === undefined) break;
    const text = skeletonOf(word);
    if (text === '--') return withRest(at + 1);
    if (text.length < 2 || !text.startsWith('-')) {
      if (style.untilOperand === true) return withRest(at);
      operands.push(word);
      continue;
    }
    const isLong = text.startsWith('--') || style.short === 'words';
    const read = isLong ? [longOption(word, text)] : letterOptions(word, text, takesValue);
    const last = read.at(-1);
    const next = args[at + 1];
    if (last !== undefined && last.value === undefined && next !== undefined && takesValue.has(last.name)) {
      read[read.length - 1] = {
        ...last,
        value: next.value.known ? known(next.value.value, next.span) : unknown,
        valueWord: next,
      };
      at++;
    }
    for (const option of read) options.push(option);
  }
  return { options, operands };
}

function setOf(flags: ValueFlags): ReadonlySet<string> {
  if (typeof flags === 'function') return flags();
  return isList(flags) ? new Set(flags) : flags;
}

function isList(flags: ValueFlags): flags is readonly string[] {
  return Array.isArray(flags);
}

/** Whether the command has one of these options. */
export function hasOption(
  command: Pick<ShellCommand, 'args'>,
  names: string | readonly string[],
  valueFlags: ValueFlags = [],
  style: OptionStyle = {},
): boolean {
  const wanted = typeof names === 'string' ? [names] : names;
  return optionsOf(command, valueFlags, style).options.some(({ name }) => wanted.includes(name));
}

function longOption(word: Word, text: string): Option {
  const end = /[=\0]/.exec(text)?.index;
  if (end === undefined) return { name: text, word };
  const name = text.slice(0, end);
  return { name, word, value: valueFrom(text.slice(text[end] === '=' ? end + 1 : end)) };
}

/** Each letter is an option up to one that takes a value: then the rest is its value. */
function letterOptions(word: Word, text: string, takesValue: ReadonlySet<string>): Option[] {
  const options: Option[] = [];
  for (let at = 1; at < text.length && text[at] !== hole; at++) {
    const name = `-${text[at] ?? ''}`;
    const rest = text.slice(at + 1);
    const hasValue = rest !== '' && (takesValue.has(name) || rest.startsWith('=') || rest.startsWith(hole));
    if (!hasValue) options.push({ name, word });
    else {
      options.push({ name, word, value: valueFrom(rest.startsWith('=') ? rest.slice(1) : rest) });
      break;
    }
  }
  return options;
}

function valueFrom(text: string): Known<string> {
  return text.includes(hole) ? unknown : known(text);
}
