import { option } from './option.js';

/** Which stages a rule looks at, where those that are not shipped cost nothing at run time. */
export const stagesOption = option.choice({
  default: 'shipped',
  choices: ['shipped', 'all'],
  description: 'Look at stages that end up in the image, or at builders too.',
});
