import { startInFile } from '../text/segments.js';
import type { Span } from '../text/span.js';
import type { Script, ShellCommand } from './command.js';
import { isShellBuiltin } from './plain-words.js';

/** Commands that no one waits for, and those that other rules speak of. */
const passing = /^(true|false|echo|printf|test|\[|\[\[|sleep|tail|cat|ls|service|systemctl|rc-service|invoke-rc\.d)$/;

/** The program at the end of a script that could take the place of the shell; undefined where there is none, or the shell is needed behind it. */
export function stayingProgram({ complete, commands, text }: Script): ShellCommand | undefined {
  if (!complete || /\btrap\b|\(\)/.test(text.text) || commands.some(({ background }) => background)) return undefined;
  const last = commands.findLast(({ nesting }) => !nesting.some((inside) => /substitution/.test(inside)));
  if (last === undefined || last.nesting.length > 0 || last.pipeline.commands.length > 1 || last.pipeline.negated)
    return undefined;
  const { name = '', words, wrappers, connector } = last;
  if (words.length === 0 || connector === 'or' || passing.test(name) || isShellBuiltin(name)) return undefined;
  // The scripts of a service end by themselves.
  if (
    words[0]?.text.includes('init.d/') ||
    wrappers.some((wrapper) => /^(exec|nohup|eval|builtin|command)$/.test(wrapper.name))
  )
    return undefined;
  return last;
}

/** The first word of a command, behind its assignments: that of a wrapper where it has one in its script. */
export function startOfCommand({ wrappers, words, span, script }: ShellCommand): Span {
  // What stands in front of `sh -c` is no part of the script.
  const from = startInFile(script.text, 0);
  return wrappers.find((wrapper) => wrapper.span.start >= from)?.span ?? words[0]?.span ?? span;
}
