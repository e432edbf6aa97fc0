import type { Instruction } from '../syntax/instruction.js';
import type { JsonWord } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { isPosixShell } from './dialect.js';
import { joinSegments } from './pieces.js';
import type { Script, ShellCommand, Wrapper } from './command.js';
import type { DraftPipeline } from './place.js';
import { wordAssignment } from './shell-parts.js';
import { shellScripts } from './shell-script.js';
import type { Unwrapped, WrapperRange } from './wrappers.js';
import { programOf, unwrap } from './wrappers.js';

/** The script of an exec form: the one command that it is, or what it gives to `sh -c`. Its words stand inside their quotes. */
export function execScripts(instruction: Instruction, elements: readonly JsonWord[]): readonly Script[] {
  if (elements.length === 0) return [];
  const words = elements.map((word) => ({ ...word, span: { start: word.span.start + 1, end: word.span.end - 1 } }));
  const unwrapped = unwrap(words);
  if (unwrapped.script === undefined) return [execScript(instruction, words, unwrapped)];
  const shell = unwrapped.wrappers.at(-1);
  // `su -c` gives the script to the user's shell.
  const interpreter = isPosixShell(shell?.name)
    ? words.slice(shell?.start, shell?.end).map((word) => valueOf(word.value) ?? word.text)
    : ['/bin/sh', '-c'];
  const texts = words.slice(unwrapped.script.start, unwrapped.script.end).map((word) => word.content);
  const wrappers = wrappersOf(words, unwrapped.wrappers.slice(0, -1));
  return shellScripts(instruction, 'exec-shell', interpreter, joinSegments(texts), { wrappers });
}

function execScript(instruction: Instruction, words: readonly JsonWord[], unwrapped: Unwrapped): Script {
  const commands: ShellCommand[] = [];
  const script: Script = {
    instruction,
    form: 'exec',
    dialect: 'other',
    interpreter: [],
    text: instruction.body,
    complete: true,
    commands,
  };
  const own = words.slice(unwrapped.command);
  const pipeline: DraftPipeline = { commands: [], span: spanOf(words), negated: false };
  const command: ShellCommand = {
    script,
    instruction,
    name: programOf(own[0]),
    words: own,
    args: own.slice(1),
    assignments: unwrapped.assignments.flatMap((index) => words.slice(index, index + 1).map(wordAssignment)),
    redirects: [],
    wrappers: wrappersOf(words, unwrapped.wrappers),
    span: spanOf(words),
    connector: 'first',
    background: false,
    nesting: [],
    pipeline,
  };
  commands.push(command);
  pipeline.commands.push(command);
  return script;
}

function wrappersOf(words: readonly JsonWord[], ranges: readonly WrapperRange[]): readonly Wrapper[] {
  return ranges.map(({ name, start, end }) => {
    const of = words.slice(start, end);
    return { name, words: of, span: spanOf(of) };
  });
}

function spanOf(words: readonly JsonWord[]): ShellCommand['span'] {
  return { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 };
}
