import type { ShellCommand } from '../shell/command.js';
import { fileEffectsOf, type FileEffect } from '../shell/file-effects.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';
import { shellValue } from './shell-value.js';

/** What a command does to a path, with absolute paths where they are known; patterns stay as they are written. */
export interface ResolvedEffect {
  readonly effect: FileEffect;
  readonly command: ShellCommand;
  readonly path: string | undefined;
  /** Where it goes: the working directory where the command names none. */
  readonly to: string | undefined;
}

/** The effects of a RUN in their order, seen from its working directory and through its `cd`s. */
export const resolvedEffects = oncePerLasting(readEffects);

function readEffects(
  model: Pick<Model, 'commandsOf' | 'stateAt' | 'expand' | 'variableAt'>,
  instruction: Instruction,
): readonly ResolvedEffect[] {
  let folder = valueOf(model.stateAt(instruction).workdir);
  const resolve = (word: Word): string | undefined => {
    const path = valueOf(shellValue(model, word, instruction));
    return path === undefined || path.startsWith('~') ? undefined : joinPath(folder, path);
  };
  const resolved: ResolvedEffect[] = [];
  for (const command of model.commandsOf(instruction)) {
    const { name, args, nesting } = command;
    if (name === 'cd' || name === 'pushd' || name === 'popd') {
      // Where a subshell or a branch ends, its folder ends too: then the folder is not known.
      folder = nesting.length === 0 && name === 'cd' && args[0] !== undefined ? resolve(args[0]) : undefined;
    }
    for (const effect of fileEffectsOf(command)) {
      resolved.push({
        effect,
        command,
        path: resolve(effect.path),
        to: effect.to === undefined ? folder : resolve(effect.to),
      });
    }
  }
  return resolved;
}
