import type { Span } from '../text/span.js';

/** A comment line; a directive is not one, a line in a heredoc or behind a command is not one. */
export interface Comment {
  /** From the `#` to the end of the line, without the line break. */
  readonly span: Span;
  /** What follows the `#`, white space around it trimmed. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Whether it stands on a line of its own inside a continued instruction. */
  readonly insideInstruction: boolean;
}
