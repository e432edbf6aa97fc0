/** A mistake of the user's, in one clear sentence: what, where, what to do. The doors print it and exit 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
