import type { Instruction } from '../syntax/instruction.js';
import { isKnown, valueOf } from '../text/known.js';
import { oncePerPart } from '../text/once.js';
import type { Model } from './model.js';
import type { Mount } from './mounts.js';
import { namesIn } from './secret-variables.js';
import type { Carries } from './secret-writes.js';

/** A secret that a RUN mounts. */
export interface SecretMount {
  readonly mount: Mount;
  readonly id: string;
  /** The file; undefined where only a variable is asked for. */
  readonly path: string | undefined;
  /** The variable. */
  readonly env: string | undefined;
}

/** The secrets that a RUN mounts, with the names that BuildKit gives where none are written. */
export const secretMounts = oncePerPart(readSecretMounts);

function readSecretMounts({ mountsOf }: Pick<Model, 'mountsOf'>, instruction: Instruction): readonly SecretMount[] {
  return mountsOf(instruction).flatMap((mount) => {
    if (!isKnown(mount.type, 'secret')) return [];
    const { keys, target } = mount;
    const env = keys.get('env');
    const id = keys.get('id') ?? keys.get('source') ?? keys.get('target')?.replace(/^.*\//s, '') ?? env ?? '';
    const isNamed = keys.has('target');
    const path = isNamed ? valueOf(target) : env === undefined ? `/run/secrets/${id}` : undefined;
    return [{ mount, id, path, env }];
  });
}

/** Whether a text of the script has one of the secrets: its file, its variable, or one that the script set from them. */
export function carriesMounts(
  model: Pick<Model, 'commandsOf'>,
  run: Instruction,
  mounts: readonly SecretMount[],
): Carries {
  const paths = mounts.flatMap(({ path }) => path ?? []);
  const names = new Set(mounts.flatMap(({ env }) => env ?? []));
  const hasPath = (text: string): boolean => paths.some((path) => isNamed(text, path));
  const carries: Carries = (text, isHeredoc) =>
    hasPath(text) || namesIn(text, isHeredoc).some((name) => names.has(name));
  for (const { assignments, name: program, args } of model.commandsOf(run)) {
    for (const { name, value } of assignments) if (carries(value.text)) names.add(name);
    if (!/^(?:export|local|declare|readonly|typeset)$/.test(program ?? '')) continue;
    for (const { text } of args) {
      const [, name] = /^([A-Za-z_]\w*)=/.exec(text) ?? [];
      if (name !== undefined && carries(text)) names.add(name);
    }
  }
  return carries;
}

/** Whether a path stands in a text as a whole. */
function isNamed(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
    if (!/[\w/.-]/.test(text[at + path.length] ?? '') && !/[\w.-]/.test(text[at - 1] ?? '')) return true;
  }
  return false;
}
