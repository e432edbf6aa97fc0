import { option } from './option.js';

/** Whether `# syntax=` tells a rule that another frontend may know what Docker's does not. */
export const frontendOption = option.choice({
  default: 'named',
  choices: ['named', 'stable'],
  description:
    'The frontend to judge by: the one that `# syntax=` names, of which only Docker’s own are known, or always Docker’s stable one.',
});
