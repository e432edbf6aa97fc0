import type { Known } from '../text/known.js';

/** What holds when an instruction runs. */
export interface State {
  /** As USER names it, null where nobody set it (then it is root). `span` is the USER's word, if it is in this file. */
  readonly user: Known<string | null>;
  /** Absolute where it is known. */
  readonly workdir: Known<string>;
  /** The words of SHELL, null where nobody set it (then it is `/bin/sh -c`). */
  readonly shell: Known<readonly string[] | null>;
}
