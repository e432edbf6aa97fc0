import type { ImageFacts } from '../knowledge/official-images.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';

/** The ENTRYPOINT and CMD of this file that are in force in the image of a stage. */
export function startInstructions({ imageOf }: Model, stage: Stage): readonly Instruction[] {
  const { entrypoint, cmd } = imageOf(stage);
  return [entrypoint, cmd].flatMap((command) => (command.known && command.value?.instruction) || []);
}

/**
 * Whether what a container starts may run the program as another user: with a tool put into the image for that, on its own
 * command line, or in the entrypoint of the base, as those of databases do. `facts` are what is known of the base.
 */
export function mayChangeUser(model: Model, stage: Stage, facts: ImageFacts | undefined = factsOf(stage)): boolean {
  const lineage = lineageOf(stage).flatMap(({ instructions }) => instructions);
  if (lineage.some(({ span }) => toolToChange.test(model.source.text.slice(span.start, span.end)))) return true;
  const own = startInstructions(model, stage);
  if (own.some(({ body }) => change.test(body.text))) return true;
  return own.every(({ kind }) => kind !== 'entrypoint') && entrypointChanges(facts);
}

const toolToChange = /gosu|su-exec|setpriv|setuidgid|chpst|runuser|fixuid|s6-overlay/i;
const change = /(^|[\s"/])((su|sudo|doas|chroot|start-stop-daemon)[\s"]|--(user|uid|setuid|run-as)[=\s"])/;

/** Those of languages and of nginx do not, all others that are scripts may. */
function entrypointChanges(facts: ImageFacts | undefined): boolean {
  if (facts?.entrypoint?.kind !== 'exec' || /^(node|nginx)$/.test(facts.name)) return false;
  const words = facts.entrypoint.words.join(' ');
  return /\.sh\b|entrypoint/.test(words) && !/__cacert_entrypoint|docker-php-entrypoint|mvn-entrypoint/.test(words);
}

function factsOf({ root }: Stage): ImageFacts | undefined {
  return root.kind === 'image' ? root.facts : undefined;
}
