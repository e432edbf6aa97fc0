import type { ShellCommand } from '../shell/command.js';
import { packageCallOf } from '../shell/package-calls.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import type { CopyInstruction, Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import type { Stage } from './stage.js';

/** Places that the base or a package fills. */
const ofSystem = /^\/(?:bin|sbin|lib\w*|etc|usr|opt|var|nix|nodejs|busybox|home|root|snap|__cacert\w*)(?:[/.]|$)/;

/** Whether the file can come with the base image, or with a package. */
export function mayBeOfBase({ root }: Stage, path: string): boolean {
  if (root.kind !== 'image') return root.kind !== 'scratch';
  const { quality = 'family', entrypoint, cmd } = root.facts ?? {};
  const started = [entrypoint, cmd].flatMap((start) => (start?.kind === 'exec' ? start.words : (start?.text ?? [])));
  // A bare distribution and its packages leave `/usr/local` empty.
  const isLocal = path.startsWith('/usr/local/') && root.facts?.os?.id === root.facts?.name;
  if (!/^(exact|head|sibling|hand)$/.test(quality) || (ofSystem.test(path) && !isLocal)) return true;
  return started.some((word) => word.includes(path));
}

/** Whether the instruction can bring a file of that absolute path: where its text does not tell, it can. */
export function mayBring(model: Model, instruction: Instruction, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (instruction.kind === 'run')
    return (
      model.commandsOf(instruction).length === 0 ||
      model.commandsOf(instruction).some((command) => mayWrite(command, name))
    );
  return (instruction.kind === 'copy' || instruction.kind === 'add') && mayCopy(model, instruction, path, name);
}

function mayCopy({ expand, stateAt }: Model, copy: CopyInstruction, path: string, name: string): boolean {
  const target = copy.destination && valueOf(expand(copy.destination, copy));
  const folder = target === undefined ? undefined : joinPath(valueOf(stateAt(copy).workdir), target);
  if (folder === undefined || path === folder) return true;
  // A folder holds any name, a file has its own; a file without an ending may be a folder.
  return (
    isWithin(path, folder) &&
    copy.sources.some(({ text }) => {
      const source = text.replaceAll(/["']/g, '').replace(/\/$/, '');
      const own = source.slice(source.lastIndexOf('/') + 1);
      return (
        own === name ||
        /[$*?[]|^<<|^\.?$|^https?:/.test(own) ||
        !/^\w[\w-]*\.(?!tar|tgz|gz|xz|bz2|zip|d$|git)\w+$/.test(own)
      );
    })
  );
}

/** Programs that bring no file whose name they do not say. */
const plain =
  /^(|:|true|echo|printf|mkdir|rm|chmod|chown|chgrp|touch|adduser|addgroup|useradd|groupadd|usermod|set|export|cd|test|\[|sed|cat|update-ca-certificates)$/;

function mayWrite(command: ShellCommand, name: string): boolean {
  if (runsUnknownScript(command) || command.words.some(({ text }) => names(text, name))) return true;
  const { manager = '', operation = '' } = packageCallOf(command) ?? {};
  if (/^(apt|apt-get|apk|dnf|yum|microdnf|zypper)$/.test(manager))
    return !/^(install|update|upgrade|clean|remove)$/.test(operation);
  return (
    !plain.test(command.name ?? '') ||
    command.redirects.some(({ target }) => target !== undefined && names(target.text, name))
  );
}

/** Whether the name stands in a word, behind a folder or alone. */
function names(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at === 0 || (at > 0 && /[^\w.-]/.test(text[at - 1] ?? ''));
}
