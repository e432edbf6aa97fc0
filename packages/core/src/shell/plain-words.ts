import type { Word } from '../syntax/word.js';
import type { Edit } from '../text/edit.js';
import { valueOf } from '../text/known.js';
import { spanInFile } from '../text/segments.js';
import type { Script } from './command.js';

/** What only a shell can do: of these there is no program, or it would do something else. */
const builtins = new Set(
  '. : alias bg break builtin cd command continue declare eval exit export fg hash jobs let local read readonly return set shift shopt source time times trap type typeset ulimit umask unalias unset wait'.split(
    ' ',
  ),
);

/** Whether the shell does this itself, so that no program is started. */
export function isShellBuiltin(name: string): boolean {
  return builtins.has(name);
}

/** A word that means the same without a shell: quoted or not, it has nothing that a shell expands. */
const plain = /^(?:[^\s'"\\$`*?[{}~&|;<>()]|'[^']*'|"[^"\\$`]*")+$/;

/** The words of a script that is one program with its arguments and needs no shell, an `exec` in front left out; undefined where it needs one. */
export function plainWordsOf(script: Script): readonly Word[] | undefined {
  const all = plainArgumentsOf(script);
  const words = all?.[0]?.text === 'exec' ? all.slice(1) : all;
  const name = words?.[0]?.value;
  return name?.known !== true || name.value.startsWith('-') || builtins.has(name.value) ? undefined : words;
}

/** The words of a script that is a list of words and needs no shell, though the first may be no program; undefined where it needs one. */
export function plainArgumentsOf({ commands, complete, text }: Script): readonly Word[] | undefined {
  const [command, second] = commands;
  if (command === undefined || second !== undefined || !complete) return undefined;
  const { assignments, redirects, background, nesting, pipeline, wrappers } = command;
  if (assignments.length + redirects.length + nesting.length > 0 || background || pipeline.negated) return undefined;
  const words = [...wrappers.flatMap((wrapper) => wrapper.words), ...command.words];
  // Nothing but the words: no comment, no `;`, nothing that the parser passed over.
  if (withoutBlanks(words.map((word) => word.text).join('')) !== withoutBlanks(text.text)) return undefined;
  const isPlain = words.every((word) => word.value.known && plain.test(word.text));
  return isPlain ? words : undefined;
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Whether the shell makes room for the last program: `cd /app && exec node $FILE`. */
export function endsWithExec({ commands, complete }: Script): boolean {
  const last = commands.findLast(({ nesting }) => !nesting.includes('substitution'));
  if (last === undefined || !complete) return false;
  return last.wrappers[0]?.name === 'exec' && last.pipeline.commands.length === 1 && !last.background;
}

/** Whether the program is a script by its name: without `#!` it runs in a shell only. */
export function namesScript([program]: readonly Word[] = []): boolean {
  return /\.\w+["']?$/.test(program?.text ?? '');
}

/** The edits that write such words as a JSON array, in the author's lines; what stands before the first word goes. */
export function jsonArrayEdits({ text }: Script, words: readonly Word[]): readonly Edit[] {
  const { start } = spanInFile(text, 0, text.text.length);
  const edits = words.map(({ value, span }, at) => ({
    span,
    text: `${JSON.stringify(valueOf(value))}${at < words.length - 1 ? ',' : ']'}`,
  }));
  return [{ span: { start, end: words[0]?.span.start ?? start }, text: '[' }, ...edits];
}
