import type { Source } from '../text/source.js';
import type { Span } from '../text/span.js';
import type { Comment } from './comment.js';
import type { Directives } from './directive.js';
import type { Instruction } from './instruction.js';

/** Something that BuildKit's parser rejects. */
export interface SyntaxProblem {
  /** The true place. */
  readonly span: Span;
  /** BuildKit's own number, which counts directives from 0 and is 0 where it names no line. */
  readonly line: number;
  /** What is wrong, in our words, ending with a full stop. */
  readonly message: string;
  readonly help?: string;
}

/** What is written in a Dockerfile. */
export interface Syntax {
  readonly source: Source;
  /** The escape character in force. */
  readonly escape: '\\' | '`';
  readonly directives: Directives;
  /** All comment lines, top to bottom. */
  readonly comments: readonly Comment[];
  readonly instructions: readonly Instruction[];
  readonly problems: readonly SyntaxProblem[];
  /** The texts that the instructions were read from, from the oldest to this one. */
  readonly origins: readonly Origin[];
}

/** A text, and the index of the first instruction that was read from it. */
export interface Origin {
  readonly source: Source;
  readonly first: number;
}
