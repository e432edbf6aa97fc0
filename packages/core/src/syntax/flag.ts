import type { Span } from '../text/span.js';
import type { Word } from './word.js';

/** An instruction's flag, `--name=value` or `--name`. */
export interface Flag {
  readonly span: Span;
  /** Without the dashes. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Absent where there is no `=`. */
  readonly value?: Word;
  /** The whole flag as BuildKit's parser gives it: unquoted, and byte by byte, so that `é` is two characters. */
  readonly bytes: string;
}
