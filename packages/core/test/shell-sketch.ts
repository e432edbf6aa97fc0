import { parse } from '../src/syntax/parse.js';
import type { Instruction } from '../src/syntax/instruction.js';
import type { Syntax } from '../src/syntax/syntax.js';
import type { Word } from '../src/syntax/word.js';
import { Source } from '../src/text/source.js';
import type { Script, ShellCommand } from '../src/shell/command.js';
import { scriptsOf } from '../src/shell/parse-shell.js';

/** The scripts of a Dockerfile with their text, each instruction with the SHELL above it. */
export interface Scripts {
  readonly syntax: Syntax;
  readonly scripts: readonly Script[];
}

/** All scripts of a Dockerfile's text. */
export function scriptsIn(text: string): Scripts {
  const syntax = parse(new Source('Dockerfile', text));
  let shell: readonly string[] | undefined;
  const scripts: Script[] = [];
  for (const instruction of syntax.instructions) {
    shell = shellBehind(instruction, shell);
    scripts.push(...scriptsOf(instruction, shell, syntax.escape));
  }
  return { syntax, scripts };
}

function shellBehind(instruction: Instruction, shell: readonly string[] | undefined): readonly string[] | undefined {
  if (instruction.kind === 'from') return undefined;
  return instruction.kind === 'shell' ? instruction.json?.map((word) => word.text) : shell;
}

/** All commands of a Dockerfile's text. */
export function commandsIn(text: string): readonly ShellCommand[] {
  return scriptsIn(text).scripts.flatMap((script) => script.commands);
}

/** The one command of a RUN with this body, or the one with this name. */
export function commandIn(body: string, name?: string): ShellCommand {
  const command = commandsIn(`RUN ${body}`).find((one) => name === undefined || one.name === name);
  if (command === undefined) throw new Error(`no command in ${body}`);
  return command;
}

const joints = { first: '', and: '&& ', or: '|| ', pipe: '| ', sequence: '; ', background: '& ' };

/**
 * A command in one line: how it is joined, `<its wrappers>`, assignments, the words' values with `?` for what is not known,
 * redirects, `&` and `@what.it.stands.in`.
 */
export function sketch(command: ShellCommand): string {
  const wrappers = command.wrappers.map((wrapper) => `<${wrapper.words.map(valueOr).join(' ')}>`);
  const assignments = command.assignments.map(({ name, value }) => `${name}=${valueOr(value)}`);
  const redirects = command.redirects.map(({ operator, fileDescriptor, target, content }) => {
    const to = content === undefined ? (target === undefined ? '' : valueOr(target)) : JSON.stringify(content.text);
    return `${fileDescriptor ?? ''}${operator}${to}`;
  });
  const parts = [...wrappers, ...assignments, ...command.words.map(valueOr), ...redirects];
  const background = command.background ? ' &' : '';
  const nesting = command.nesting.length === 0 ? '' : ` @${command.nesting.join('.')}`;
  return joints[command.connector] + parts.join(' ') + background + nesting;
}

/** A script's commands, under a line that says what it is unless it is plain `/bin/sh -c`. */
export function sketches(text: string): readonly string[] {
  return scriptsIn(text).scripts.flatMap((script) => headOf(script).concat(script.commands.map(sketch)));
}

function headOf({ form, dialect, interpreter, complete }: Script): readonly string[] {
  if (form === 'shell' && interpreter.join(' ') === '/bin/sh -c' && complete) return [];
  return [`# ${form} ${dialect} [${interpreter.join(' ')}]${complete ? '' : ' incomplete'}`];
}

function valueOr(word: Word): string {
  if (!word.value.known) return '?';
  return word.value.value === '' ? "''" : word.value.value;
}

/** The words of all commands whose place in the file does not read as they do, as `slice != text`. */
export function misplacedWords(text: string): readonly string[] {
  const { syntax, scripts } = scriptsIn(text);
  const wrong: string[] = [];
  for (const script of scripts) {
    for (const command of script.commands) {
      for (const word of wordsOf(command)) {
        const slice = text.slice(word.span.start, word.span.end);
        if (!readsAs(slice, word.text, command, syntax.escape)) wrong.push(`${slice} != ${word.text}`);
      }
    }
  }
  return wrong;
}

/** Every word that a command holds. */
export function wordsOf(command: ShellCommand): readonly Word[] {
  return [
    ...command.words,
    ...command.wrappers.flatMap((wrapper) => wrapper.words),
    ...command.assignments.map((assignment) => assignment.value),
    ...command.redirects.flatMap(({ target }) => (target === undefined ? [] : [target])),
  ];
}

function readsAs(slice: string, text: string, command: ShellCommand, escape: string): boolean {
  const joined = slice.replace(escape === '\\' ? /\\[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*/g : /`[ \t]*\r?\n/g, '');
  if (joined === text) return true;
  // Elements of a JSON array, and text inside their quotes or those of the shell, where the file has more backslashes.
  if (command.script.form === 'exec-shell') return slice === JSON.stringify(text) || decoded(slice) === text;
  if (command.script.form === 'exec') return slice === JSON.stringify(text);
  return command.nesting.length > 0 && joined.replace(/\\([$`"\\])/g, '$1') === text;
}

function decoded(slice: string): unknown {
  return JSON.parse(`"${slice}"`);
}
