import type { Known } from '../text/known.js';
import type { Segments } from '../text/segments.js';
import type { Span } from '../text/span.js';

/** One argument of an instruction, a flag's value or one word of a command. */
export interface Word {
  /** Where it is written, quotes included; over a line continuation it spans the break. */
  readonly span: Span;
  /** As BuildKit's parser has it: quotes kept in words, decoded in the JSON form. */
  readonly text: string;
  /** Quotes and escapes removed; unknown where a variable stands in it. */
  readonly value: Known<string>;
}

/** An element of a JSON array: `content` is the decoded string with its way back to the file, escape by escape. */
export interface JsonWord extends Word {
  readonly content: Segments;
}
