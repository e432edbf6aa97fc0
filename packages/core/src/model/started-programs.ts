import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerPart } from '../text/once.js';
import { isWrapperScript, runsOnlyItsArguments } from './entrypoint-wrapper.js';
import type { EffectiveImage, StartCommand } from './image.js';
import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';

/** What a container of an image runs. */
export interface StartedPrograms {
  /** The programs that ENTRYPOINT, CMD and HEALTHCHECK name, without paths and wrappers. */
  readonly names: readonly string[];
  /** Whether one of them is, by its name, a script of the author's: it can run any other program. */
  readonly hasScript: boolean;
  /** Whether one of them lies where the build context was copied as a whole: a script, or what was built there. */
  readonly hasLocal: boolean;
}

/** Programs that wait for input where they have nothing to do: the image is for work by hand, or a base for others. */
const interactive = /^((ba|z|da|a|k|c|fi)?sh|pwsh|python[\d.]*|node|irb|php|jshell|R|julia|ghci|iex)$/;

/** Programs for people and pipelines, who bring their own commands. */
const forPeople = /^(sleep|tail|sshd|jupyter.*|code-server|jenkins.*|dockerd|.*runner.*)$/;

/** Names that scripts have, and programs that run what a file says. */
const scriptName =
  /\.(ba|z)?sh$|entry-?point|start|run|init|boot|launch|setup|supervis|cron|s6|^(make|just|task|source|\.|(ba|z|da|a|k)?sh)$/i;

/** What runs in a container of the stage's image; undefined where nobody knows, or where any program may be wanted there. */
export const startedPrograms = oncePerPart(readPrograms);

function readPrograms(
  { imageOf, commandsOf }: Pick<Model, 'imageOf' | 'commandsOf'>,
  stage: Stage,
): StartedPrograms | undefined {
  const isForPeople = stage.root.kind === 'image' && stage.root.facts?.family?.role === 'devcontainer';
  const start = startOf(imageOf(stage));
  if (isForPeople || start === undefined) return undefined;
  const own = start.instruction === undefined ? baseName(start.words[0] ?? '') : '';
  if (interactive.test(own)) return undefined;
  const instructions = lineageOf(stage).flatMap((at) => at.instructions);
  if (instructions.some(({ kind }) => kind === 'onbuild')) return undefined;
  if (start.instruction === undefined) return { names: [own], hasScript: false, hasLocal: false };
  const check = instructions.findLast(({ kind }) => kind === 'healthcheck');
  const started = commandsOf(start.instruction);
  if (started.some(isOpen)) return undefined;
  const commands = check === undefined ? started : [...started, ...commandsOf(check)];
  const copied = copiedFiles(instructions);
  return {
    names: commands.map(({ name }) => name ?? ''),
    hasScript: commands.some(({ name }) => name === undefined || copied.has(name) || scriptName.test(name)),
    hasLocal: copied.has('') && commands.some(isLocal),
  };
}

/** The command that is run; undefined where there is none or nobody knows. */
function startOf({ entrypoint, cmd }: EffectiveImage): StartCommand | undefined {
  if (!entrypoint.known) return undefined;
  const outer = entrypoint.value;
  // The start scripts of known bases end with the CMD.
  const runsCmd =
    outer === null ||
    outer.instruction === undefined ||
    (outer.form === 'exec' && !outer.words.some(isWrapperScript) && runsOnlyItsArguments(outer.words));
  return runsCmd ? (valueOf(cmd) ?? undefined) : outer;
}

function isOpen({ name = '', args }: ShellCommand): boolean {
  return forPeople.test(name) || (interactive.test(name) && args.every(({ text }) => /^["']?-/.test(text)));
}

function isLocal({ words }: ShellCommand): boolean {
  const path = words[0] === undefined ? '' : valueOf(words[0].value);
  return path === undefined || (path.includes('/') && !/^\/(usr|s?bin)\//.test(path));
}

/** The names of what COPY and ADD bring from the build context; the empty one where they bring whole folders. */
function copiedFiles(instructions: readonly Instruction[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const instruction of instructions) {
    if (instruction.kind !== 'copy' && instruction.kind !== 'add') continue;
    if (instruction.flags.some(({ name }) => name === 'from')) continue;
    for (const { text } of [
      ...instruction.sources,
      ...(instruction.destination === undefined ? [] : [instruction.destination]),
    ]) {
      names.add(baseName(text));
    }
    if (instruction.sources.some(({ text }) => !/\w\.\w+$/.test(text) || text.includes('*'))) names.add('');
  }
  return names;
}

function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === '.' ? '' : name;
}
