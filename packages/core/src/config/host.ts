import type { PathStat, ShellcheckScript } from '../model/facts.js';

/** What ShellCheck says of one script; lines and columns from 1 in the script's text. */
export interface ShellcheckComment {
  readonly code: number;
  readonly level: 'error' | 'warning' | 'info' | 'style';
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The only door outside. Paths have forward slashes; `undefined` means that there is none, a rejection that it failed. */
export interface Host {
  readFile(path: string): Promise<string | undefined>;
  stat(path: string): Promise<PathStat | undefined>;
  /** The names in a folder, folders ending with `/`; undefined where there is no such folder. */
  list(path: string): Promise<readonly string[] | undefined>;
  /** One list of comments per script; absent where ShellCheck is not to be had. */
  shellcheck?(scripts: readonly ShellcheckScript[]): Promise<readonly (readonly ShellcheckComment[])[] | undefined>;
}
