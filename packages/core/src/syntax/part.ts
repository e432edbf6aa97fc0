/** `${name...}` or `$name`; offsets in the text that was lexed. */
export interface VariablePart {
  readonly kind: 'variable';
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly nameStart: number;
  /** `:-`, `-`, `#` ... as written; `/` and `//` for a replacement. Absent in `$name` and `${name}`. */
  readonly modifier?: string;
  /** What stands behind the modifier: a default, an alternative, a message or a pattern. */
  readonly word?: readonly Part[];
  readonly replacement?: readonly Part[];
  readonly braces: boolean;
}

/** A part of a text as BuildKit's shell lexer reads it; `shift` is `<<` with the blanks behind it, `lone` an escape in double quotes that escapes nothing. */
export type Part =
  | { readonly kind: 'text' | 'escaped' | 'lone' | 'single' | 'shift'; readonly start: number; readonly end: number }
  | { readonly kind: 'double'; readonly start: number; readonly end: number; readonly parts: readonly Part[] }
  | VariablePart;
