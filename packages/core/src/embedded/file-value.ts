import type { FilledText, Variables } from './filled-text.js';
import type { Span } from '../text/span.js';
import type { Writing } from './writing.js';

/** A text of a compose or bake file; one that is used in several places is one value. */
export interface TextValue {
  readonly kind: 'text';
  /** The text of the file. */
  readonly host: string;
  /** All of it in the file, quotes or a block's header left out. */
  readonly span: Span;
  readonly writing: Writing;
  /** The offset of what its tool cannot read in it. */
  readonly fault: number | undefined;
  fill(variables: Variables): FilledText;
}

/** The names of a map and what they stand for; what is merged in comes last. */
export interface MapValue {
  readonly kind: 'map';
  get(name: string): FileValue | undefined;
  entries(): readonly (readonly [name: string, value: FileValue])[];
}

/** A value of a compose or bake file. */
export type FileValue =
  | TextValue
  | MapValue
  | { readonly kind: 'list'; readonly items: readonly FileValue[] }
  /** A number, or true or false. */
  | { readonly kind: 'plain'; readonly text: string }
  /** A variable of the file. */
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'unknown' };

/** A file as values. */
export interface FileValues {
  /** One for each document. */
  readonly roots: readonly MapValue[];
  /** The first thing that is wrong; what stands behind it is left out. */
  readonly fault: FileFault | undefined;
}

/** What is wrong with a file, a sentence without its capital letter. */
export interface FileFault {
  readonly offset: number;
  readonly sentence: string;
}

/** The text of a value, where all of it is known. */
export function knownText(value: FileValue | undefined, variables: Variables): string | undefined {
  switch (value?.kind) {
    case 'text': {
      const { placed, unknown } = value.fill(variables);
      return unknown.length === 0 ? placed.text : undefined;
    }
    case 'plain':
      return value.text;
    case 'variable':
      return variables(value.name);
    default:
      return undefined;
  }
}
