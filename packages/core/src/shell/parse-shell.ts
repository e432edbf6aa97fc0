import type { CommandInstruction, HealthcheckInstruction, Instruction } from '../syntax/instruction.js';
import type { Heredoc } from '../syntax/heredoc.js';
import type { Segments } from '../text/segments.js';
import { oneSegment, spanInFile } from '../text/segments.js';
import type { Script } from './command.js';
import { shebangOf } from './dialect.js';
import { execScripts } from './exec-form.js';
import { joinSegments } from './pieces.js';
import { shellScripts } from './shell-script.js';

const linuxShell: readonly string[] = ['/bin/sh', '-c'];
const windowsShell: readonly string[] = ['cmd', '/S', '/C'];

/**
 * The scripts of RUN, CMD, ENTRYPOINT and HEALTHCHECK, also under ONBUILD; others have none.
 * `shell` are the words of the SHELL in force; where there is none a backquote as escape character stands for Windows.
 */
export function scriptsOf(
  instruction: Instruction,
  shell: readonly string[] | undefined,
  escape: '\\' | '`',
): readonly Script[] {
  const interpreter = shell ?? (escape === '`' ? windowsShell : linuxShell);
  switch (instruction.kind) {
    case 'onbuild':
      return instruction.trigger === undefined ? [] : scriptsOf(instruction.trigger, shell, escape);
    case 'run':
    case 'cmd':
    case 'entrypoint':
      return scriptsOfBody(instruction, interpreter);
    case 'healthcheck':
      return instruction.type === 'CMD' ? scriptsOfBody(instruction, interpreter) : [];
    default:
      return [];
  }
}

function scriptsOfBody(
  instruction: CommandInstruction | HealthcheckInstruction,
  interpreter: readonly string[],
): readonly Script[] {
  if (instruction.json !== undefined) return execScripts(instruction, instruction.json);
  if (instruction.body.text === '') return [];
  const heredocs = instruction.kind === 'run' ? instruction.heredocs : [];
  const [heredoc] = heredocs;
  if (heredoc === undefined) return shellScripts(instruction, 'shell', interpreter, instruction.body);
  if (heredocs.length === 1 && isWhole(instruction.body, heredoc)) {
    return shellScripts(instruction, 'heredoc', shebangIn(heredoc) ?? interpreter, asMeant(heredoc.content));
  }
  return shellScripts(instruction, 'shell', interpreter, withHeredocs(instruction, heredocs));
}

/** Whether the instruction has nothing but the heredoc: then its lines are the script. */
function isWhole(body: Segments, heredoc: Heredoc): boolean {
  const span = spanInFile(body, 0, body.text.length);
  return span.start === heredoc.span.start && span.end === heredoc.span.end;
}

/** BuildKit looks for `#!` before it strips tabs. */
function shebangIn({ content, contentSpan }: Heredoc): readonly string[] | undefined {
  return content.fileStarts[0] === contentSpan.start ? shebangOf(content) : undefined;
}

/**
 * The text without the `\r` of Windows line endings, in its length. BuildKit keeps them in a heredoc, and to the shell each
 * is a part of the last word: what is meant is what other rules speak of.
 */
function asMeant(content: Segments): Segments {
  if (!content.text.includes('\r\n')) return content;
  // A backslash has to stay the last of its line.
  return { ...content, text: content.text.replaceAll('\\\r\n', ' \\\n').replaceAll('\r\n', ' \n') };
}

/** The text as BuildKit hands it to the shell: the line, then each heredoc with its closing name. */
function withHeredocs({ body, span }: Instruction, heredocs: readonly Heredoc[]): Segments {
  const parts: Segments[] = [body];
  for (const { name, content, contentSpan } of heredocs) {
    parts.push(oneSegment('\n', contentSpan.start - 1), asMeant(content));
    // A heredoc that nothing closes has no name there.
    if (contentSpan.end + name.length <= span.end) parts.push(oneSegment(name, contentSpan.end));
  }
  return joinSegments(parts.filter(({ text }) => text !== ''));
}
