import type { Span } from '../text/span.js';

/** One place in the file where a name stands. */
export interface Occurrence {
  readonly span: Span;
  /** A declaration gives the name its meaning (FROM ... AS, ARG, ENV, `<<EOF`); a write changes a variable inside a script. */
  readonly role: 'declaration' | 'write' | 'reference';
  /** Whether the name itself stands there; not so where a number or a variable stands for it. */
  readonly isText: boolean;
}

/** A stage, a variable or a heredoc, with all its places, top to bottom. */
export interface Name {
  readonly kind: 'stage' | 'variable' | 'heredoc';
  /** As the first place has it; empty for a stage without a name. */
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
  /** Why no place of it may be changed alone, in one sentence; undefined: all places are known. */
  readonly fixed: string | undefined;
}

/** A name under construction. */
export interface NameDraft {
  readonly kind: Name['kind'];
  text: string;
  readonly occurrences: Occurrence[];
  fixed: string | undefined;
}
