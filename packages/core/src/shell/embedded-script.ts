import { valueOf } from '../text/known.js';
import type { ShellCommand } from './command.js';
import { isPosixShell } from './dialect.js';
import type { EmbeddedScript } from './place.js';

/** The heredoc that the command, a shell without a script of its own, reads from its standard input. */
export function embeddedScript({ name, words, redirects }: ShellCommand): EmbeddedScript | undefined {
  if (!isPosixShell(name)) return undefined;
  const input = redirects.findLast(
    ({ operator, fileDescriptor = 0 }) => operator.startsWith('<') && fileDescriptor === 0,
  );
  if (input?.content === undefined) return undefined;
  const interpreter: string[] = [];
  for (const [index, word] of words.entries()) {
    const value = valueOf(word.value);
    if (value === undefined) return undefined;
    const isOption = /^[-+]/.test(value);
    // The first operand is a script file, but behind `-s` it is an argument.
    if (index > 0 && !isOption && !/^[-+][A-Za-z]*[soO]$/.test(interpreter.at(-1) ?? '')) return undefined;
    interpreter.push(value);
    if (/^-[A-Za-z]*s$/.test(value)) break;
  }
  return { interpreter, text: input.content };
}
