import type { Severity } from '../finding/finding.js';
import type { PathStat, ShellcheckScript } from '../model/facts.js';

/** A stretch of a script, its end exclusive; lines and columns from 1, a column is a code point. */
export interface ShellcheckRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What ShellCheck says of one script. */
export interface ShellcheckComment extends ShellcheckRange {
  readonly code: number;
  readonly level: Severity;
  readonly message: string;
  /** What it would write instead; empty where it has no fix. */
  readonly replacements: readonly (ShellcheckRange & { readonly replacement: string })[];
}

/** What ShellCheck is asked for. */
export interface ShellcheckRequest {
  /** The program's absolute path or its name on PATH. */
  readonly program: string;
  /** The optional checks that are on. */
  readonly enable: readonly string[];
  /** Read only where there is a ShellCheck. */
  readonly scripts: readonly ShellcheckScript[];
  /** The folders of the file and of its configs: no program of the repository they are in may run. */
  readonly folders: readonly string[];
  /** Whether nothing is waited for: only what is known already is answered. */
  readonly quick: boolean;
}

export type ShellcheckAnswer =
  /** There is no such program. */
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'comments';
      /** One list per script; undefined for one that nothing is known of. */
      readonly lists: readonly (readonly ShellcheckComment[] | undefined)[];
      /** The sentence for the user about what went wrong, where something did. */
      readonly notice?: string;
    };

/** The only door outside. Paths have forward slashes; `undefined` means that there is none, a rejection that it failed. */
export interface Host {
  readFile(path: string): Promise<string | undefined>;
  stat(path: string): Promise<PathStat | undefined>;
  /**
   * The names in a folder, folders ending with `/`; undefined where there is no such folder. A link to a folder is one, but
   * for a search that must not go in circles it is only a name.
   */
  list(path: string, links?: 'only names'): Promise<readonly string[] | undefined>;
  /** Whether names that differ only in case are the same file's. */
  readonly ignoresCase?: boolean;
  /** Never rejects; absent where no program can be run. */
  shellcheck?(request: ShellcheckRequest): Promise<ShellcheckAnswer>;
}
