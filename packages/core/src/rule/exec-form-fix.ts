import { commandField } from '../finding/command-field.js';
import type { Fix } from '../finding/finding.js';
import type { EffectiveImage } from '../model/image.js';
import type { Model } from '../model/model.js';
import type { Stage } from '../model/stage.js';
import type { Script } from '../shell/command.js';
import { jsonArrayEdits, namesScript, plainWordsOf } from '../shell/plain-words.js';
import { startOfCommand, stayingProgram } from '../shell/staying-program.js';
import type { Kind } from '../syntax/instruction.js';
import { insertBefore } from '../text/edit.js';
import { isKnown } from '../text/known.js';

/**
 * The fixes that turn commands into exec form, safe where nothing else in the file meets the command; where a shell is
 * needed and `execs` allows it, an `exec` in front of the last program.
 */
export function execFormFixes({
  stages,
  imageOf,
}: Model): (script: Script, stage: Stage, execs: boolean) => readonly Fix[] {
  const parents = new Set(stages.map(({ parent }) => parent));
  return (script, stage, execs) => {
    const { kind, onbuild } = script.instruction;
    const words = plainWordsOf(script);
    if (words === undefined) return execs ? [execFix(script) ?? []].flat() : [];
    // Quotes around more than a name are a mistake that only its author can put right.
    if (/\s/.test(words[0]?.text ?? '')) return [];
    const fix = { title: 'Use the exec form', edits: jsonArrayEdits(script, words) };
    const isSafe = onbuild === undefined && !parents.has(stage) && isAlone(kind, imageOf(stage)) && !namesScript(words);
    if (!isSafe) return [{ ...fix, safety: 'suggested' }];
    return [{ ...fix, safety: 'safe', effect: 'config', fields: [commandField(kind)] }];
  };
}

/** Whether nothing else says what is started: else the two would meet in another way. */
function isAlone(kind: Kind, { cmd, entrypoint }: EffectiveImage): boolean {
  return kind === 'healthcheck' || isKnown(kind === 'cmd' ? entrypoint : cmd, null);
}

/** The fix that lets the program at the end of a script take the place of the shell; undefined where it has none that could. */
export function execFix(script: Script): Fix | undefined {
  const program = stayingProgram(script);
  if (program === undefined) return undefined;
  const edits = [insertBefore(startOfCommand(program), 'exec ')];
  const fields = [commandField(script.instruction.kind)];
  return { title: 'Put `exec` in front', safety: 'safe', effect: 'config', fields, edits };
}

/** What to do where a command is in shell form. */
export function execFormHelp(isJson: boolean, needsShell: boolean, execs: boolean): string {
  if (isJson) return 'Use double quotes, and no comma at the end.';
  if (!needsShell) return 'Write it as a JSON array.';
  if (execs) return 'Choose the shell with `SHELL`, or write `["/bin/sh", "-c", "..."]`.';
  return 'Put `exec` in front of the last program, so that it takes the place of the shell.';
}
