import type { ShellCommand } from '../shell/command.js';
import { fileEffectsOf } from '../shell/file-effects.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import type { Instruction } from '../syntax/instruction.js';
import { isCached } from './is-cached.js';
import type { Model } from './model.js';
import { tracedCommands } from './traced-commands.js';

/** A folder of `mktemp -d` that is still there at the end of its RUN. */
export interface LeftFolder {
  readonly command: ShellCommand;
  /** The variable that holds its name; absent where a `cd` goes there at once. */
  readonly variable?: string;
}

/** More of them in one RUN are not looked at. */
const most = 20;

/** The folders that a RUN makes with `mktemp -d` and surely does not delete. */
export function leftFolders(
  model: Pick<Model, 'commandsOf' | 'stateAt' | 'variableAt' | 'mountsOf'>,
  instruction: Instruction,
): readonly LeftFolder[] {
  const { commandsOf, mountsOf } = model;
  const commands = commandsOf(instruction);
  const made = commands.filter(makesFolder);
  if (made.length === 0 || commands.some(mayDelete)) return [];
  const traced = tracedCommands(model, instruction);
  const deleted = traced.flatMap(({ command, pathOf }) =>
    fileEffectsOf(command).flatMap(({ kind, path }) => (kind === 'delete' || kind === 'move' ? [pathOf(path)] : [])),
  );
  return made.slice(0, most).flatMap((command) => {
    const template = command.args.find(({ text }) => /^["']?[^-].*\//.test(text))?.text ?? '/tmp/';
    const [, place] = /^["']?(\/(?:var\/)?tmp)\//.exec(template) ?? [];
    if (place === undefined || isCached(mountsOf(instruction), place)) return [];
    const holder = holderOf(command, commands);
    if (holder === undefined) return [];
    // What is computed, or given by another variable, may be this folder, or lie in it.
    const isGone = deleted.some(
      (path) => path === undefined || /^\$|^\/(?:var\/)?tmp(?:\/[^/]*[*?][^/]*)?$/.test(path),
    );
    return isGone ? [] : [{ command, ...(holder === '' ? {} : { variable: holder }) }];
  });
}

function makesFolder({ name, args, nesting }: ShellCommand): boolean {
  const isFolder = args.some(({ text }) => /^(?:-[a-zA-Z]*d[a-zA-Z]*|--directory)$/.test(text));
  return name === 'mktemp' && isFolder && nesting.every((one) => one === 'substitution');
}

/** Whether it may delete anything: a script, a trap, what `find` or `xargs` runs. */
function mayDelete(command: ShellCommand): boolean {
  const { name = '', args, wrappers } = command;
  if (name === 'trap' || name === 'find' || /clean|purge/.test(name) || runsUnknownScript(command)) return true;
  return (
    (name === 'rm' && wrappers.some((wrapper) => wrapper.name === 'find' || wrapper.name === 'xargs')) ||
    (name === 'rm' && args.length === 0)
  );
}

/** The variable that keeps the name of the folder, '' where `cd` takes it; undefined where it goes elsewhere. */
function holderOf({ span }: ShellCommand, commands: readonly ShellCommand[]): string | undefined {
  const holds = (place: { readonly start: number; readonly end: number }): boolean =>
    place.start <= span.start && span.end <= place.end;
  for (const command of commands) {
    if (command.span === span || !holds(command.span)) continue;
    const assignment = command.assignments.find((one) => holds(one.span));
    if (assignment !== undefined) return assignment.name;
    const word = command.args.find((one) => holds(one.span));
    if (word === undefined) continue;
    if (command.name === 'cd' || command.name === 'pushd') return '';
    if (/^(?:export|local|declare|readonly)$/.test(command.name ?? '')) return /^(\w+)=/.exec(word.text)?.[1];
    return undefined;
  }
  return undefined;
}
