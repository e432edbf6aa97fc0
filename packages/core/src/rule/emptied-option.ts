import { option } from './option.js';

/** What a rule says of a cache that its RUN deletes itself. */
export const emptiedOption = option.choice({
  default: 'accept',
  choices: ['accept', 'report'],
  description: 'Accept a cache that the same `RUN` empties, or report it: the flag makes that needless.',
});
