import { contains } from '../text/span.js';
import type { Redirect, ShellCommand } from './command.js';

const shells = /^(ba|da|a|z|k)?sh$/;
const languages = /^((python|pypy|ruby|php|perl)[\d.]*|node|pwsh)$/;

/** Longer lists of words are not looked at to their end: the script stands among the first. */
const mostWords = 8;

/** Whether the command is a shell or another interpreter that takes its script from standard input. */
export function readsScript({ name = '', args, wrappers }: ShellCommand): boolean {
  const isShell = shells.test(name);
  if (!(isShell || languages.test(name)) || wrappers.some((wrapper) => wrapper.name === 'xargs')) return false;
  for (const [at, { text }] of args.entries()) {
    // What follows is for the script: `bash -s -- -y`, `php -- --install-dir=/bin`.
    if (text === '-' || text === '/dev/stdin' || (isShell ? /^-[a-z]*s$/ : /^--$/).test(text)) return true;
    // The script stands on the command line.
    if ((isShell ? /^-[a-z]*c$/ : /^-[a-zA-Z]*[cemrp]|^--eval|^-Command/i).test(text)) return false;
    const isValue = /^[-+][a-z]*[oO]$/.test(args[at - 1]?.text ?? '');
    if (!/^[-+]/.test(text) && !isValue) return false;
  }
  return true;
}

/** Whether the command takes the output of `inner`, in `$(...)` or `<(...)`, for a script: `bash <(...)`, `sh -c "$(...)"`, `eval "$(...)"`. */
export function runsOutputOf(outer: ShellCommand, inner: ShellCommand): boolean {
  const { name = '', args, redirects, nesting } = outer;
  const isProcess = inner.nesting[nesting.length] === 'process-substitution';
  if (!isProcess && inner.nesting[nesting.length] !== 'substitution') return false;
  const stands = ({ target }: Redirect): boolean => target !== undefined && contains(target.span, inner.span);
  if (redirects.slice(0, mostWords).some((redirect) => redirect.operator.startsWith('<') && stands(redirect)))
    return readsScript(outer);
  const at = args.slice(0, mostWords).findIndex((word) => contains(word.span, inner.span));
  if (at < 0 || name === 'eval') return at >= 0;
  if (name === 'source' || name === '.') return at === 0 && isProcess;
  if (!shells.test(name) && !languages.test(name) && name !== 'su') return false;
  const isScript = /^-[a-z]*[ce]$/.test(args[at - 1]?.text ?? '');
  return isProcess ? !isScript && args.slice(0, at).every(({ text }) => text.startsWith('-')) : isScript;
}
