/** One mistake in a file of the user's: where it begins, lines and columns from 1, and a sentence without the place. */
export interface PlacedMistake {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
}

/** A mistake of the user's, in one clear sentence: what, where, what to do. The doors print it and exit 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** The same as the message, for those who show a mistake where it stands; empty where it has no place in a file. */
  readonly mistakes: readonly PlacedMistake[];

  constructor(message: string, mistakes: readonly PlacedMistake[] = []) {
    super(message);
    this.mistakes = mistakes;
  }
}
