import type { Known } from '../text/known.js';
import type { Edit } from '../text/edit.js';
import type { Word } from '../syntax/word.js';
import type { ShellCommand } from './command.js';

/** What a package manager is asked to do, in the words of the grammar in `knowledge/`. */
export type Operation = 'install' | 'update' | 'upgrade' | 'remove' | 'clean' | (string & {});

/** A package named in a call. */
export interface PackageWord extends Word {
  /** The name without its version; unknown where a variable stands in it. */
  readonly name: Known<string>;
  /** The version it is pinned to, null where it is not; unknown for variables, files, URLs and the like. */
  readonly pin: Known<string | null>;
  /** `name`, or what else stands there: a local file or folder, a URL or VCS address, a requirements file's place. */
  readonly form: 'name' | 'path' | 'url' | 'group' | 'unknown';
}

/** An option of the call with its value: `-t x`, `--target=x`; of a cluster `-yq` each letter is one. */
export interface Option {
  /** With its dashes: `-y`, `--yes`. */
  readonly name: string;
  readonly word: Word;
  readonly value?: Known<string>;
  /** The word behind the option that is its value, where it is not in the same word. */
  readonly valueWord?: Word;
}

/** One call of a package manager, read with the grammar in `knowledge/`. */
export interface PackageCall {
  readonly command: ShellCommand;
  /** The command's name in the grammar: `apt-get`, `apt`, `apk`, `pip` (also for `python -m pip`, `pip3`) ... */
  readonly manager: string;
  readonly operation: Operation;
  /** The verb's (last) word; the program's word where the verb is empty, as in `yarn`. */
  readonly verb: Word;
  readonly options: readonly Option[];
  /** The arguments that are no options and no values of options. */
  readonly packages: readonly PackageWord[];
  /** What the call itself says, by flag or `-o`; files and variables are the model's matter. */
  readonly assumeYes: 'yes' | 'no' | 'unknown';
  readonly recommends: 'yes' | 'no' | 'unknown';
  /** Puts a flag after the last flag, else after the verb; in exec form as a JSON element. */
  insertFlag(flag: string): Edit;
}
