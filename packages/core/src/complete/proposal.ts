import type { Span } from '../text/span.js';

/** Something that could stand at a place. */
export interface Proposal {
  readonly label: string;
  readonly kind:
    | 'keyword'
    | 'flag'
    | 'key'
    | 'value'
    | 'stage'
    | 'image'
    | 'variable'
    | 'rule'
    | 'file'
    | 'folder'
    | 'directive';
  /** What is written, where it is not the label. */
  readonly text?: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly words?: string;
}

/** What could stand at a place. */
export interface Proposals {
  /** What a proposal takes the place of: the beginning of the word, up to the cursor. */
  readonly span: Span;
  readonly proposals: readonly Proposal[];
}
