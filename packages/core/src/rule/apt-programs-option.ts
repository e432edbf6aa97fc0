import { option } from './option.js';

/** Which programs of apt a rule looks at. */
export const aptProgramsOption = option.choice({
  default: 'all',
  choices: ['all', 'apt-get'],
  description: 'Look at `apt` and `aptitude` too, or at `apt-get` alone, where the others are not to be used anyway.',
});

/** The package managers by their names in the model. */
export function aptPrograms(programs: 'all' | 'apt-get'): readonly string[] {
  return programs === 'all' ? ['apt-get', 'apt', 'aptitude'] : ['apt-get'];
}
