import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';

const shellName = /busybox|(?:^|\/)(?:ba|da|a)?sh$/;
const programFolder = /^\/(?:usr\/|usr\/local\/)?s?bin(?:\/(?:ba|da|a)?sh)?$|^\/(?:usr(?:\/local)?|busybox)(?:\/|$)/;

/**
 * Whether it can put a shell into an image that has none: a folder or an archive into the root, or something into a folder of
 * programs. `called` are names of programs that the image has as files in its root.
 */
export function mayBringShell(
  { expand, stateAt }: Model,
  instruction: Instruction,
  called: ReadonlySet<string>,
): boolean {
  // What a JSON array starts may do anything.
  if (instruction.kind === 'run') return instruction.json !== undefined;
  if (instruction.kind !== 'copy' && instruction.kind !== 'add') return false;
  const { destination, sources } = instruction;
  const target = destination && valueOf(expand(destination, instruction));
  const path = target === undefined ? undefined : joinPath(valueOf(stateAt(instruction).workdir), target);
  const names = sources.map(({ text }) => text.replaceAll(/["']|\/$/g, ''));
  if (path === undefined || names.some((name) => shellName.test(name)) || programFolder.test(path)) return true;
  return path === '/' && !names.every((name) => isFile(name, called));
}

/** Whether it is no folder with a shell in it, and no archive that is unpacked. */
function isFile(source: string, called: ReadonlySet<string>): boolean {
  const name = source.slice(source.lastIndexOf('/') + 1);
  return /\w\.(?!t?[gx]z|tar|bz2)\w+$/.test(name) || (called.has(name) && !/[*?[]/.test(name));
}

/** The names in the commands of the file: a source of one of them is a program, and no folder. */
export function calledNames({ instructionsOf }: Model): ReadonlySet<string> {
  const texts = instructionsOf('cmd', 'entrypoint', 'healthcheck').map(({ body }) => body.text);
  return new Set(texts.flatMap((text) => text.split(/[\s"',/[\]]+/)));
}
