import type { Script } from '../shell/command.js';
import { programName } from '../shell/dialect.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { PlacedScript, ShellcheckScript } from './facts.js';
import { exportedNames } from './exported-names.js';
import type { Model } from './model.js';
import { shellComments } from './shell-comments.js';
import { withoutIndentation } from './without-indentation.js';

/** In UTF-16 units: ShellCheck takes seconds for longer ones, and nobody writes them by hand. */
const longest = 32_000;

const dialects: Readonly<Record<string, ShellcheckScript['dialect']>> = {
  sh: 'sh',
  ash: 'busybox',
  busybox: 'busybox',
  dash: 'dash',
  bash: 'bash',
  rbash: 'bash',
  ksh: 'ksh',
  ksh93: 'ksh',
  mksh: 'ksh',
};

/** The scripts of a file that ShellCheck understands, each with the options of its shell and the variables that it finds set. */
export function shellcheckScripts(model: Model): readonly PlacedScript[] {
  const nameIn = shellComments(model);
  const found: PlacedScript[] = [];
  for (const instruction of model.instructionsOf('run', 'cmd', 'entrypoint', 'healthcheck')) {
    if (instruction.invalid) continue;
    for (const [index, script] of model.scriptsOf(instruction).entries()) {
      const { text } = script.text;
      if (script.form === 'exec' || text.length > longest || text.trim() === '') continue;
      if (index > 0 && !isLiteral(script, instruction)) continue;
      const isByShell = index === 0 && script.form !== 'exec-shell' && !text.startsWith('#!');
      const interpreter = isByShell
        ? interpreterOf(model, instruction, nameIn(instruction), script)
        : script.interpreter;
      const shell = interpreter.findIndex((word) => Object.hasOwn(dialects, programName(word)));
      const dialect = dialects[programName(interpreter[shell] ?? '')];
      if (dialect === undefined || isOtherShell(interpreter.slice(0, shell))) continue;
      const names = exportedNames(model, instruction, script, index > 0);
      const added = [...settingsOf(interpreter.slice(shell + 1)), ...exportOf(names)].join('; ');
      const body = withoutIndentation(script.text, model.source.text);
      const isJson = script.form === 'exec-shell';
      found.push(withLine({ dialect, text: body.text, body, addedLine: undefined, isJson }, added));
    }
  }
  return found;
}

/** A comment wins over SHELL; without a SHELL above it a script does not know the one that its base sets. */
function interpreterOf(
  { stateAt }: Model,
  instruction: Instruction,
  comment: string | undefined,
  { interpreter }: Script,
): readonly string[] {
  return comment === undefined ? (valueOf(stateAt(instruction).shell) ?? interpreter) : [comment];
}

/** `conda run -n x bash` runs bash; what follows PowerShell is its script. */
function isOtherShell(words: readonly string[]): boolean {
  return words.some((word) => /^(?:powershell|pwsh|cmd|zsh|fish)$/.test(programName(word)));
}

/** The shell around a heredoc that is not quoted puts in what `$` and backslashes stand for before the inner one reads it. */
function isLiteral({ text }: Script, { heredocs }: Instruction): boolean {
  if (!/[$`\\]/.test(text.text)) return true;
  return heredocs.some(({ content, expand }) => !expand && content.fileStarts[0] === text.fileStarts[0]);
}

function settingsOf(options: readonly string[]): readonly string[] {
  const stops = options.some((option) => /^-[A-Za-z]*e/.test(option)) || options.includes('errexit');
  return [...(stops ? ['set -e'] : []), ...(options.includes('pipefail') ? ['set -o pipefail'] : [])];
}

/** Without a value: ShellCheck takes `export X=1` for a promise that X is a number, and asks for no quotes any more. */
function exportOf(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`export ${names.join(' ')}`];
}

/** The added line goes behind the comments at the top, because some of them speak to ShellCheck of the whole script. */
function withLine(script: PlacedScript, added: string): PlacedScript {
  if (added === '') return script;
  const head = /^(?:[^\S\n]*(?:#[^\n]*)?\n)*/.exec(script.text)?.[0] ?? '';
  const text = `${head}${added}\n${script.text.slice(head.length)}`;
  return { ...script, text, addedLine: head.split('\n').length };
}
