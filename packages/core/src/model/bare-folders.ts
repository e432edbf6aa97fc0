import { expand } from '../syntax/expand.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';
import { runOf } from './run.js';
import { textOf } from './scopes.js';
import type { Stage } from './stage.js';

/** The working directory of each RUN where base images have set nothing; one that cannot be told is left out. */
export function bareFolders({ stages, settings, escape, variableAt }: Model): ReadonlyMap<Instruction, string> {
  const folders = new Map<Instruction, string>();
  const ends = new Map<Stage, string | undefined>();
  const onWindows = new Set<Stage>();
  for (const stage of stages) {
    const { parent } = stage;
    const isWindows = parent === undefined ? isWindowsRoot(stage) : onWindows.has(parent);
    if (isWindows) onWindows.add(stage);
    let folder = parent === undefined ? '/' : ends.get(parent);
    for (const instruction of runOf(stage)) {
      if (instruction.kind === 'run' && folder !== undefined) folders.set(instruction, folder);
      if (instruction.kind !== 'workdir') continue;
      const lookUp = (name: string) => textOf(variableAt(instruction, name, 'none'));
      const path = valueOf(expand(instruction.words[0]?.text ?? '', lookUp, escape));
      folder = path === undefined ? undefined : joinPath(folder, isWindows ? withoutDrive(path) : path);
    }
    ends.set(stage, folder);
  }
  return folders;

  function isWindowsRoot({ platform }: Stage): boolean {
    return /^windows\b/i.test((platform && valueOf(platform)) ?? settings.platform ?? '');
  }
}

function withoutDrive(path: string): string {
  return path.replaceAll('\\', '/').replace(/^c:/i, '');
}
