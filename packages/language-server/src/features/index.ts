import type { Feature } from '../feature.js';
import { codeActions } from './code-actions/code-actions.js';
import { commands } from './code-actions/commands.js';
import { codeLens } from './code-lens.js';
import { completion } from './completion/completion.js';
import { definition } from './definition.js';
import { folding } from './folding.js';
import { formatting } from './formatting.js';
import { highlight } from './highlight.js';
import { hover } from './hover.js';
import { inlayHints } from './inlay-hints.js';
import { links } from './links.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { selection } from './selection.js';
import { semanticTokens } from './semantic-tokens/semantic-tokens.js';
import { signature } from './signature.js';
import { symbols } from './symbols.js';

/** Everything the server can besides publishing diagnostics; one file each. */
export const features: readonly Feature[] = [
  codeActions,
  codeLens,
  commands,
  completion,
  definition,
  folding,
  formatting,
  highlight,
  hover,
  inlayHints,
  links,
  references,
  rename,
  selection,
  semanticTokens,
  signature,
  symbols,
];
