import { option } from './option.js';

/** What a rule takes for set where only the base image can have set it. */
export const basesOption = option.choice({
  default: 'known',
  choices: ['known', 'none'],
  description:
    'What the base image has set: what is known of the image, and silence where nothing is, or always nothing, as for a check without the image.',
});
