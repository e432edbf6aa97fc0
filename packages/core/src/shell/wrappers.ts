import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { isPosixShell } from './dialect.js';
import type { WrapperGrammar } from './wrapper-table.js';
import { wrapperGrammar } from './wrapper-table.js';

/** A wrapper in front of a command: its words are `start..end`, the index of the first operand or assignment behind it is `end`. */
export interface WrapperRange {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What remains of a list of words when the wrappers in front are taken away; all numbers are indexes of words. */
export interface Unwrapped {
  readonly wrappers: readonly WrapperRange[];
  /** The `NAME=value` words of `env` and `sudo`. */
  readonly assignments: readonly number[];
  /** Where the command itself begins. */
  readonly command: number;
  /** Where the words of a script stand that the last wrapper runs, as in `sh -c 'script'`. */
  readonly script?: { readonly start: number; readonly end: number };
}

/** More wrappers in front of one command are not looked through. */
const mostWrappers = 16;

/** The last part of a program's path as the word names it; undefined where it is not known. */
export function programOf(word: Word | undefined): string | undefined {
  const value = word === undefined ? undefined : valueOf(word.value);
  return value?.slice(value.lastIndexOf('/') + 1);
}

/** Looks through `sudo`, `env`, `sh -c` and the like. */
export function unwrap(words: readonly Word[]): Unwrapped {
  if (!mayWrap(programOf(words[0]))) return bare;
  const wrappers: WrapperRange[] = [];
  const assignments: number[] = [];
  let at = 0;
  while (wrappers.length < mostWrappers) {
    const name = programOf(words[at]);
    if (name === undefined) break;
    const script = scriptArgument(words, at, name);
    if (script !== undefined) {
      wrappers.push({ name, start: at, end: script.start });
      return { wrappers, assignments, command: at, script };
    }
    const grammar = wrapperGrammar(name);
    const behind = grammar === undefined ? undefined : behindWrapper(words, at, grammar);
    if (behind === undefined) break;
    wrappers.push({ name, start: at, end: behind.end });
    for (const index of behind.assignments) assignments.push(index);
    at = behind.command;
  }
  return { wrappers, assignments, command: at };
}

/** A call without wrappers. */
export const bare: Unwrapped = { wrappers: [], assignments: [], command: 0 };

function mayWrap(name: string | undefined): boolean {
  return (
    name !== undefined && (wrapperGrammar(name) !== undefined || isPosixShell(name) || name === 'eval' || name === 'su')
  );
}

interface Behind {
  readonly end: number;
  readonly assignments: readonly number[];
  readonly command: number;
}

/** Where the wrapper's command begins; undefined where it runs none. */
function behindWrapper(words: readonly Word[], start: number, grammar: WrapperGrammar): Behind | undefined {
  let at = start + 1;
  let isRunning = grammar.onlyWith === undefined;
  for (; at < words.length; at++) {
    const text = textOf(words[at]);
    if (text === '--') {
      at++;
      break;
    }
    if (text === '-') continue;
    if (!text.startsWith('-')) break;
    if (isFlag(text, grammar.asks)) return undefined;
    if (isFlag(text, grammar.onlyWith)) isRunning = true;
    if (takesNextWord(text, grammar.valueFlags)) at++;
  }
  const optionsEnd = Math.min(at, words.length);
  const assignments: number[] = [];
  if (grammar.assignments === true) {
    for (; at < words.length && isAssignment(textOf(words[at])); at++) assignments.push(at);
  }
  const command = at + (grammar.operands ?? 0);
  if (!isRunning || command >= words.length) return undefined;
  return { end: assignments.length > 0 ? optionsEnd : command, assignments, command };
}

/** The script behind `-c` of a shell or of `su`, or all of what `eval` is given. */
function scriptArgument(words: readonly Word[], start: number, name: string): Unwrapped['script'] {
  if (name === 'eval') {
    const literal = words.slice(start + 1).every((word) => word.value.known);
    return literal && start + 1 < words.length ? { start: start + 1, end: words.length } : undefined;
  }
  const at = isPosixShell(name)
    ? shellScript(words, start)
    : name === 'su' || name === 'runuser'
      ? suScript(words, start)
      : undefined;
  return at === undefined || at >= words.length ? undefined : { start: at, end: at + 1 };
}

/** The index of the script: the first word that is no option, where one of the options is `-c`. */
function shellScript(words: readonly Word[], start: number): number | undefined {
  let isScript = false;
  let at = start + 1;
  for (; at < words.length; at++) {
    const text = textOf(words[at]);
    if (text === '--' || text === '-') {
      at++;
      break;
    }
    if (text === '--rcfile' || text === '--init-file') at++;
    else if (/^[-+][A-Za-z]+$/.test(text)) {
      if (text.startsWith('-') && text.includes('c')) isScript = true;
      if (/[oO]$/.test(text)) at++;
    } else if (!/^--[a-z]/.test(text)) break;
  }
  return isScript ? at : undefined;
}

function suScript(words: readonly Word[], start: number): number | undefined {
  for (let at = start + 1; at < words.length; at++) {
    const text = textOf(words[at]);
    if (text === '--') return undefined;
    if (text === '-c' || text === '--command' || text === '-lc') return at + 1;
    if (/^(-s|-g|-G|-u|-w|--shell|--group|--user)$/.test(text)) at++;
  }
  return undefined;
}

function textOf(word: Word | undefined): string {
  return word === undefined ? '' : (valueOf(word.value) ?? word.text);
}

function isAssignment(text: string): boolean {
  return /^[A-Za-z_]\w*=/.test(text);
}

/** Whether the word has one of the flags; a long one may have a value behind `=`. */
function isFlag(text: string, flags = ''): boolean {
  const all = flags.split(' ');
  if (text.startsWith('--')) return all.includes(text.replace(/=.*/s, ''));
  return all.some((flag) => flag.length === 2 && text.startsWith(flag));
}

/** Whether the word ends with a flag whose value is the next word. */
function takesNextWord(text: string, valueFlags = ''): boolean {
  const all = valueFlags.split(' ');
  if (text.startsWith('--')) return all.includes(text);
  for (let at = 1; at < text.length; at++) {
    if (all.includes(`-${text[at] ?? ''}`)) return at === text.length - 1;
  }
  return false;
}
