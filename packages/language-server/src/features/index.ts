import type { Feature } from '../feature.js';
import { symbols } from './symbols.js';

/** Everything the server can besides publishing diagnostics; one file each. */
export const features: readonly Feature[] = [symbols];
