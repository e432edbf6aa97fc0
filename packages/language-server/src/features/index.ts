import type { Feature } from '../feature.js';
import { definition } from './definition.js';
import { folding } from './folding.js';
import { formatting } from './formatting.js';
import { highlight } from './highlight.js';
import { links } from './links.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { selection } from './selection.js';
import { semanticTokens } from './semantic-tokens/semantic-tokens.js';
import { symbols } from './symbols.js';

/** Everything the server can besides publishing diagnostics; one file each. */
export const features: readonly Feature[] = [
  definition,
  folding,
  formatting,
  highlight,
  links,
  references,
  rename,
  selection,
  semanticTokens,
  symbols,
];
