import type { Span } from '../text/span.js';

/** A problem whose line is that of the instruction it stands in. */
export interface SyntaxFault {
  readonly span: Span;
  readonly message: string;
  readonly help?: string;
}
