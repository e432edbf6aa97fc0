import type { Word } from '../syntax/word.js';
import type { Known } from '../text/known.js';
import type { ShellCommand } from './command.js';

/** What a command does to a path. */
export interface FileEffect {
  /**
   * `create`: a folder, a link or an empty file; `write`: what stands in a file; `copy`, `move`: from `path` to `to`;
   * `extract`: the archive `path` into the folder `to`; `download`: from `from` into `path`.
   */
  readonly kind: 'create' | 'delete' | 'write' | 'mode' | 'owner' | 'read' | 'copy' | 'move' | 'extract' | 'download';
  /** As written; where a program takes the name from a URL its text is that name and its place is the URL's. */
  readonly path: Word;
  readonly recursive?: boolean;
  /** Where it goes; absent: the working directory. */
  readonly to?: Word;
  /** The URL of a download, the target of a link. */
  readonly from?: Word;
  /** The mode as written, `755` or `u+x`. */
  readonly mode?: Known<string>;
  /** `user`, `user:group` or `:group` as written. */
  readonly owner?: Known<string>;
  /** Whether it is a folder that is created. */
  readonly folder?: boolean;
  /** Whether it adds to the end of a file. */
  readonly append?: boolean;
  /** Whether only some of what stands at the path goes, as with `find -delete`, or is taken out of an archive as it is packed. */
  readonly partial?: boolean;
}

/** What a program does to files, by its name. */
export type EffectsOfPrograms = Readonly<Record<string, (command: ShellCommand) => readonly FileEffect[]>>;
