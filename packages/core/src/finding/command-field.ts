import type { Kind } from '../syntax/instruction.js';
import type { ConfigField } from './finding.js';

/** The field of the image config that a command line sets. */
export function commandField(kind: Kind): ConfigField {
  return kind === 'entrypoint' ? 'Entrypoint' : kind === 'healthcheck' ? 'Healthcheck' : 'Cmd';
}
