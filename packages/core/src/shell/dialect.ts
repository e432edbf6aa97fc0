import type { Segments } from '../text/segments.js';
import type { Dialect } from './command.js';

const dialects: Readonly<Record<string, Dialect>> = {
  sh: 'sh',
  ash: 'sh',
  dash: 'sh',
  bash: 'bash',
  rbash: 'bash',
  zsh: 'zsh',
  powershell: 'powershell',
  pwsh: 'powershell',
  cmd: 'cmd',
};

/** The last part of a program's path, without `.exe`, in lower case. */
export function programName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  return name.endsWith('.exe') ? name.slice(0, -4) : name;
}

/** The language that a shell and its options read; in `conda run -n x /bin/bash -c` it is the first shell named. */
export function dialectOf(interpreter: readonly string[]): Dialect {
  for (const word of interpreter) {
    const dialect = dialects[programName(word)];
    if (dialect !== undefined) return dialect;
  }
  return 'other';
}

/** Whether the program is a shell whose scripts are parsed. */
export function isPosixShell(name: string | undefined): boolean {
  const dialect = name === undefined ? undefined : dialects[name];
  return dialect !== undefined && isParsed(dialect);
}

/** Whether scripts in this language are parsed. */
export function isParsed(dialect: Dialect): boolean {
  return dialect === 'sh' || dialect === 'bash' || dialect === 'zsh';
}

/** The words of a `#!` line at the start of a script, `env` left out; undefined where there is none. */
export function shebangOf(text: Segments): readonly string[] | undefined {
  if (!text.text.startsWith('#!')) return undefined;
  const end = text.text.indexOf('\n');
  const words = text.text.slice(2, end < 0 ? undefined : end).match(/\S+/g) ?? [];
  if (programName(words[0] ?? '') !== 'env') return words;
  return words.slice(words[1] === '-S' ? 2 : 1);
}
