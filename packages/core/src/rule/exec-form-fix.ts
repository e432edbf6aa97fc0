import type { Fix } from '../finding/finding.js';
import type { EffectiveImage } from '../model/image.js';
import type { Model } from '../model/model.js';
import type { Stage } from '../model/stage.js';
import type { Instruction, Kind } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import { isKnown } from '../text/known.js';

/** The fixes that turn commands into exec form; safe where nothing else in the file meets the command. */
export function execFormFixes({
  stages,
  imageOf,
}: Model): (instruction: Instruction, stage: Stage, edits: readonly Edit[], startsScript: boolean) => Fix {
  const parents = new Set(stages.map(({ parent }) => parent));
  return ({ kind, onbuild }, stage, edits, startsScript) => {
    const isSafe = onbuild === undefined && !parents.has(stage) && isAlone(kind, imageOf(stage)) && !startsScript;
    const title = 'Use the exec form';
    return isSafe ? { title, edits, safety: 'safe', effect: 'config' } : { title, edits, safety: 'suggested' };
  };
}

/** Whether nothing else says what is started: else the two would meet in another way. */
function isAlone(kind: Kind, { cmd, entrypoint }: EffectiveImage): boolean {
  return kind === 'healthcheck' || isKnown(kind === 'cmd' ? entrypoint : cmd, null);
}

/** What to do where a command is in shell form. */
export function execFormHelp(isJson: boolean, needsShell: boolean, execs: boolean): string {
  if (isJson) return 'Use double quotes, and no comma at the end.';
  if (!needsShell) return 'Write it as a JSON array.';
  if (execs) return 'Choose the shell with `SHELL`, or write `["/bin/sh", "-c", "..."]`.';
  return 'Put `exec` in front of the last program, so that it takes the place of the shell.';
}
