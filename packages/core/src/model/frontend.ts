import type { Directives } from '../syntax/directive.js';

/** Whose frontend reads a file: Docker's stable one, Docker's with the features of its labs, or another's. */
export type Frontend = 'stable' | 'labs' | 'others';

/** The frontend that `# syntax=` names; a mirror of Docker's is Docker's. */
export function frontendOf({ syntax }: Directives): Frontend {
  const image = syntax?.value.split(' ')[0] ?? '';
  if (image === '') return 'stable';
  const match = /(?:^|\/)docker\/dockerfile(?:-upstream)?(?::([^@]*))?(?:@.*)?$/i.exec(image);
  if (match === null) return 'others';
  return /(?:^|-)(?:labs|experimental)$/.test(match[1] ?? '') ? 'labs' : 'stable';
}
