import type { ManagerGrammar } from '../knowledge/manager-grammar.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import type { ShellCommand } from './command.js';
import type { Option, PackageCall } from './package-call.js';
import type { VerbCall } from './package-verb.js';
import { hole, skeletonOf } from './skeleton.js';

type Answer = PackageCall['assumeYes'];

/** A call with what is known of its manager. */
export interface ReadCall {
  readonly command: ShellCommand;
  readonly grammar: ManagerGrammar;
  /** The name of the program: `npx` is of npm. */
  readonly program: string;
  readonly verb: VerbCall;
  readonly options: readonly Option[];
}

/** Whether the manager will ask nothing: by its flags, its settings, `yes |` in front of it or its nature. */
export function assumeYesOf(call: ReadCall): Answer {
  const { command, grammar } = call;
  const options = grammar.name === 'zypper' ? answersOfZypper(call.verb) : call.options;
  const rule = grammar.assumeYes;
  if (rule === undefined) return 'unknown';
  const special = rule.only[lastWord(call.verb.text)] ?? rule.only[call.program];
  if (special === undefined && rule.default) return 'yes';
  if (isAnswered(command)) return 'yes';
  const flags = special ?? rule.flags;
  if (options.some((option) => flags.includes(option.name))) return saysNo(options, flags) ? 'no' : 'yes';
  const isApt = grammar.name === 'apt-get' || grammar.name === 'apt';
  if (isApt && quietness(options) >= 2) return 'yes';
  const setting = settingOf(options, rule.config);
  if (setting !== undefined) return setting;
  if (command.assignments.some(({ name, value }) => isSet(rule.env, name, valueOf(value.value)))) return 'yes';
  return mayHoldOptions(call) ? 'unknown' : 'no';
}

/** Whether packages that are only recommended are installed too. */
export function recommendsOf(call: ReadCall): Answer {
  const rule = call.grammar.noRecommends;
  if (rule === undefined || rule.default) return 'no';
  if (call.options.some((option) => rule.flags.includes(option.name))) return 'no';
  const setting = settingOf(call.options, rule.config);
  if (setting !== undefined) return setting === 'yes' ? 'no' : setting === 'no' ? 'yes' : 'unknown';
  return mayHoldOptions(call) ? 'unknown' : 'yes';
}

/** Behind the verb `-n` asks for plain names. */
function answersOfZypper({ before, behind }: VerbCall): readonly Option[] {
  return [...before.options, ...behind.options.filter(({ name }) => name !== '-n')];
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

/** Whether `yes |` or `echo y |` stands in front. */
function isAnswered({ pipeline, ...command }: ShellCommand): boolean {
  const [first, second] = pipeline.commands;
  if (first === undefined || second?.span.start !== command.span.start) return false;
  if (first.name === 'yes') return true;
  const text = first.args.map((word) => valueOf(word.value)?.replace(/\\n$/, '').toLowerCase());
  return (first.name === 'echo' || first.name === 'printf') && (text.at(-1) === 'y' || text.at(-1) === 'yes');
}

/** `--yes=false`. */
function saysNo(options: readonly Option[], flags: readonly string[]): boolean {
  const last = options.findLast(({ name }) => flags.includes(name));
  const value = last?.value === undefined || last.valueWord !== undefined ? undefined : valueOf(last.value);
  return value !== undefined && isFalse(value);
}

/** The sum of `-q`, `-qq`, `-q=2` and `--quiet`: from two on apt-get asks nothing. */
function quietness(options: readonly Option[]): number {
  let level = 0;
  for (const { name, value } of options) {
    if (name !== '-q' && name !== '--quiet') continue;
    const number = value === undefined ? Number.NaN : Number(valueOf(value));
    level = Number.isNaN(number) ? level + 1 : number;
  }
  return level;
}

/** What `-o Name=value` or `--setopt=name=value` says about the first name of the wanted settings; undefined: nothing. */
function settingOf(options: readonly Option[], wanted: readonly string[]): Answer | undefined {
  let answer: Answer | undefined;
  for (const { name, value, valueWord, word } of options) {
    if (!/^(-o|--option|--setopt)$/.test(name) || value === undefined) continue;
    // Where the value is not known the word's fixed part may still name another setting.
    const [key, setting] = settingParts(valueOf(value) ?? skeletonOf(valueWord ?? word).replace(/^--\w+=/, ''));
    for (const want of wanted) {
      const [wantedKey, wantedSetting] = settingParts(want);
      if (key.startsWith(hole)) answer = 'unknown';
      if (key !== wantedKey || setting === undefined || wantedSetting === undefined) continue;
      answer = setting.includes(hole) ? 'unknown' : isFalse(setting) === isFalse(wantedSetting) ? 'yes' : 'no';
      break;
    }
  }
  return answer;
}

/** No setting is longer; the pattern may look at white space again and again. */
const longestSetting = 200;

/** `Name=value`, `Name "value"` and `Name=value;` in lower case without quotes. */
function settingParts(text: string): readonly [string, string | undefined] {
  const match = /^\s*([^\s=]+)[\s=]+["']?([^"';]*)["']?;?\s*$/.exec(text.slice(0, longestSetting).toLowerCase());
  return match?.[1] === undefined ? [text.toLowerCase(), undefined] : [match[1], match[2]];
}

function isFalse(value: string): boolean {
  return /^(0|false|no|off|without|disable)$/i.test(value);
}

function isSet(env: Readonly<Record<string, string | null>>, name: string, value: string | undefined): boolean {
  if (!Object.hasOwn(env, name)) return false;
  const wanted = env[name];
  return wanted === null
    ? value !== ''
    : value === wanted || (wanted !== undefined && value !== undefined && !isFalse(value) && value !== '');
}

const optionVariable = /^["']?\$\{?(?:[@*\d]|\w*(?:opts?|options?|flags?|args|params?|yes)\b)/i;

/** Whether a variable could bring options: one in front of the verb, one named so, or all arguments of a function. */
function mayHoldOptions({ verb }: ReadCall): boolean {
  if (verb.before.operands.some(isBare)) return true;
  return verb.behind.operands.some((word) => isBare(word) && optionVariable.test(word.text));
}

function isBare(word: Word): boolean {
  return !word.value.known && /^["']?\$/.test(word.text);
}
