import type { Span } from '../text/span.js';

export type DirectiveName = 'syntax' | 'escape' | 'check';

/** A parser directive at the top of the file, `# name=value`. */
export interface Directive {
  readonly name: DirectiveName;
  readonly value: string;
  readonly span: Span;
  readonly valueSpan: Span;
  /** From 1. */
  readonly line: number;
}

/** The directives that BuildKit obeys; a repeated or misplaced one is not here. */
export type Directives = Readonly<Partial<Record<DirectiveName, Directive>>>;
