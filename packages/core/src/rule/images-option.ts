import { option } from './option.js';

/** Which base images a rule about tags looks at. */
export const imagesOption = option.choice({
  default: 'versioned',
  choices: ['versioned', 'all'],
  description: 'Look at images that publish versions, or also at those that publish nothing but `latest`.',
});
