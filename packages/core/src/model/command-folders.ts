import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerPart } from '../text/once.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';

/** A command and the folder it runs in; undefined where it is not known. */
export interface PlacedCommand {
  readonly command: ShellCommand;
  readonly folder: string | undefined;
}

/** The commands of an instruction in order, seen from its working directory and through its `cd`s. */
export const commandFolders = oncePerPart(placeCommands);

function placeCommands(
  { commandsOf, stateAt, expand }: Pick<Model, 'commandsOf' | 'stateAt' | 'expand'>,
  instruction: Instruction,
): readonly PlacedCommand[] {
  let folder = valueOf(stateAt(instruction).workdir);
  return commandsOf(instruction).map((command) => {
    const { name, args, nesting } = command;
    const before = folder;
    if (name === 'cd' || name === 'pushd' || name === 'popd') {
      const path = args[0] === undefined ? undefined : valueOf(expand(args[0], instruction));
      // Where a subshell or a branch ends, its folder ends too: then the folder is not known.
      const isPlain = nesting.length === 0 && name === 'cd' && path !== undefined && !path.startsWith('~');
      folder = isPlain ? joinPath(folder, path) : undefined;
    }
    return { command, folder: before };
  });
}
