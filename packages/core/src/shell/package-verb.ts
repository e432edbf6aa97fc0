import type { ManagerGrammar } from '../knowledge/manager-grammar.js';
import type { Word } from '../syntax/word.js';
import { isKnown, unknown, valueOf } from '../text/known.js';
import type { Operation } from './package-call.js';
import type { ManagerWords } from './manager-words.js';
import type { Arguments, OptionStyle } from './options.js';
import { optionsOf } from './options.js';
import { hole } from './skeleton.js';
import type { VerbTable } from './verb-table.js';
import { verbTable } from './verb-table.js';

/** The verb of a call with what stands in front of it and behind it. */
export interface VerbCall {
  readonly operation: Operation;
  /** All of its words: `cache clean`. */
  readonly text: string;
  readonly word: Word;
  readonly before: Arguments;
  readonly behind: Arguments;
}

/** Finds the verb of a call; undefined where it has none that the grammar knows. */
export function verbCall(words: ManagerWords, grammar: ManagerGrammar): VerbCall | undefined {
  const style: OptionStyle = { short: grammar.name === 'go' || grammar.name === 'mvn' ? 'words' : 'letters' };
  if (words.runs) {
    const behind = optionsOf(words, grammar.valueFlags, { untilOperand: true });
    return { operation: 'run', text: '', word: words.program, before: none, behind };
  }
  if (hasFlagVerbs(grammar)) return flagVerb(words, grammar);
  if (grammar.name === 'mvn' || grammar.name === 'gradle') return taskVerb(words, grammar, style);
  const flags = verbTable(grammar);
  const found = findVerb(words, flags, style);
  if (found === undefined) return undefined;
  const { operation, text, index } = found;
  const behindVerb = { args: argumentsOf(grammar, words.args.slice(index + 1)) };
  return {
    operation,
    text,
    word: words.args[index] ?? words.program,
    before: optionsOf({ args: words.args.slice(0, Math.max(index, 0)) }, flags.before, style),
    behind: optionsOf(behindVerb, flags.behind, operation === 'run' ? { ...style, untilOperand: true } : style),
  };
}

/** For gem, what stands behind `--` is for the compiler. */
function argumentsOf({ name }: ManagerGrammar, args: readonly Word[]): readonly Word[] {
  const end = name === 'gem' ? args.findIndex(({ text }) => text === '--') : -1;
  return end < 0 ? args : args.slice(0, end);
}

const none: Arguments = { options: [], operands: [] };

interface FoundVerb {
  readonly operation: Operation;
  readonly text: string;
  /** The argument that is the verb's last word; -1 where the verb is empty. */
  readonly index: number;
}

/** The longest verb of the grammar that the first operands spell. */
function findVerb({ args }: ManagerWords, { verbs, before }: VerbTable, style: OptionStyle): FoundVerb | undefined {
  const untilOperand: OptionStyle = { ...style, untilOperand: true };
  const operands: Word[] = [];
  const operand = (index: number): Word | undefined => {
    while (operands.length <= index) {
      const last = operands.at(-1);
      const [next] = optionsOf(
        { args: last === undefined ? args : args.slice(args.indexOf(last) + 1) },
        before,
        untilOperand,
      ).operands;
      if (next === undefined) return undefined;
      operands.push(next);
    }
    return operands[index];
  };
  // A variable in front of the verb holds options, if anything.
  const skipped = operand(0)?.value.known === false ? 1 : 0;
  const first = operand(skipped);
  if (first === undefined && skipped > 0) return undefined;
  const firstText = first === undefined ? '' : valueOf(first.value);
  for (const { operation, words, text } of verbs.get(firstText ?? hole) ?? []) {
    if (!words.every((part, index) => isKnown(operand(skipped + index)?.value ?? unknown, part))) continue;
    const last = operands[skipped + words.length - 1];
    return { operation, text, index: last === undefined ? -1 : args.indexOf(last) };
  }
  return undefined;
}

function hasFlagVerbs({ verbs }: ManagerGrammar): boolean {
  return verbs.install?.[0]?.startsWith('-') === true;
}

/** `pacman -Syu name`, `dpkg -i file`: the verb is an option. */
function flagVerb(words: ManagerWords, grammar: ManagerGrammar): VerbCall | undefined {
  const behind = optionsOf(words, grammar.valueFlags);
  const call = (operation: Operation, text: string, word: Word): VerbCall => ({
    operation,
    text,
    word,
    before: none,
    behind,
  });
  if (grammar.name === 'pacman') {
    const names = new Set(behind.options.map(({ name }) => name));
    const main = behind.options.find(({ name }) => /^(-[SURQDTFV]|--(sync|upgrade|remove|query))$/.test(name));
    if (main === undefined) return undefined;
    const isSync = main.name === '-S' || main.name === '--sync';
    const sync = (): Operation => {
      if (names.has('-c') || names.has('--clean')) return 'clean';
      if (behind.operands.length > 0) return 'install';
      if (names.has('-u') || names.has('--sysupgrade')) return 'upgrade';
      return names.has('-y') || names.has('--refresh') ? 'update' : 'install';
    };
    const operation = isSync
      ? sync()
      : /^(-U|--upgrade)$/.test(main.name)
        ? 'install'
        : /^(-R|--remove)$/.test(main.name)
          ? 'remove'
          : 'other';
    return call(operation, main.name, main.word);
  }
  for (const [operation, verbs] of Object.entries(grammar.verbs)) {
    const option = behind.options.find(({ name }) => verbs.includes(name));
    if (option !== undefined) return call(operation, option.name, option.word);
  }
  return undefined;
}

/** `mvn clean package`: several tasks, of which the last that is more than cleaning says what is done. */
function taskVerb(words: ManagerWords, grammar: ManagerGrammar, style: OptionStyle): VerbCall | undefined {
  const behind = optionsOf(words, grammar.valueFlags, style);
  let found: VerbCall | undefined;
  for (const word of behind.operands) {
    const task = valueOf(word.value);
    for (const [operation, verbs] of Object.entries(grammar.verbs)) {
      const isTask =
        task !== undefined && (verbs.includes(task) || verbs.includes(task.slice(task.lastIndexOf(':') + 1)));
      if (isTask && (found === undefined || operation !== 'clean'))
        found = { operation, text: task, word, before: none, behind };
    }
  }
  return found;
}
