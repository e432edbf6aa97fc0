import type { Segments } from '../text/segments.js';
import type { Span } from '../text/span.js';

/** A heredoc of RUN, COPY, ADD or of one of these under ONBUILD. */
export interface Heredoc {
  readonly name: string;
  /** Whether `<<-` strips leading tabs of its lines. */
  readonly chomp: boolean;
  /** Whether variables in it are expanded (COPY, ADD): no part of the name is quoted. */
  readonly expand: boolean;
  readonly fileDescriptor: number;
  /** The `<<EOF` word. */
  readonly span: Span;
  /** The lines between the opener and the closing name, in the file. */
  readonly contentSpan: Span;
  /** The content as BuildKit has it (tabs stripped where `chomp`), with its way back to the file. */
  readonly content: Segments;
}
