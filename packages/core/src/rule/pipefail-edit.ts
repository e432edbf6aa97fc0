import { lineAbove } from '../model/insert-line.js';
import type { Model } from '../model/model.js';
import { pipefailShell } from '../model/pipefail-shell.js';
import type { Stage } from '../model/stage.js';
import type { Script } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { insertAfter, insertBefore, type Edit } from '../text/edit.js';
import { spanInFile } from '../text/segments.js';
import type { Source } from '../text/source.js';
import { lineBreakOf } from '../text/line-edits.js';

/** Adds the option to the SHELL in force, if its last word is what takes the script. */
export function widenedShell({ json = [] }: Instruction): Edit | undefined {
  const last = json.at(-1);
  return last !== undefined && knowsPipefail(json[0]?.content.text) && /^-\w*c$/.test(last.content.text)
    ? insertBefore(last.span, '"-o", "pipefail", ')
    : undefined;
}

/** A SHELL above an instruction, with a shell of the base. */
export function insertedShell(model: Model, stage: Stage, instruction: Instruction): Edit | undefined {
  const shell = pipefailShell(model, stage);
  const keyword = instruction.raw === instruction.raw.toLowerCase() ? 'shell' : 'SHELL';
  const line = `${keyword} ["${shell ?? ''}", "-o", "pipefail", "-c"]`;
  return shell === undefined ? undefined : lineAbove(model.source, instruction, line);
}

/** Whether SHELL is what runs the script: the body of the RUN, or its heredoc without a program in front and a `#!`. */
export function isRunByShell({ form, text, instruction: { body } }: Script): boolean {
  if (form === 'shell') return text.text === body.text;
  return form === 'heredoc' && /^<<-?["']?\w+["']?$/.test(body.text.trim()) && !text.text.startsWith('#!');
}

/** A line in a heredoc that a shell reads which knows the option: the `set` that it begins with, or one above its first command. */
export function setInHeredoc({ form, interpreter, text, commands }: Script, source: Source): Edit | undefined {
  const [first] = commands;
  const shebang = /^#! *(\S+?)(?: +(\w+))?\s/.exec(text.text);
  const shell = shebang === null ? interpreter[0] : shebang[1]?.endsWith('/env') === true ? shebang[2] : shebang[1];
  if (first === undefined || form !== 'heredoc' || !knowsPipefail(shell)) return undefined;
  const [flags, ...others] = first.args;
  if (first.name === 'set' && flags !== undefined && others.length === 0 && /^-[a-np-z]+$/i.test(flags.text))
    return insertAfter(flags.span, 'o pipefail');
  const { start } = spanInFile(text, text.text.indexOf('\n') + 1, text.text.length);
  const at = shebang === null ? spanInFile(text, 0, 0).start : start;
  const { line } = source.positionAt(at);
  const indentation = /^[ \t]*/.exec(source.lineText(line))?.[0] ?? '';
  return { span: { start: at, end: at }, text: `${indentation}set -o pipefail${lineBreakOf(source)}` };
}

function knowsPipefail(shell: string | undefined): boolean {
  return /(^|\/)(ba|z|a)sh$/.test(shell ?? '');
}
