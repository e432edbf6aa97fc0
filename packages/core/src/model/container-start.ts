import type { ShellCommand } from '../shell/command.js';
import { execScripts } from '../shell/exec-form.js';
import { shellScripts } from '../shell/shell-script.js';
import type { Instruction } from '../syntax/instruction.js';
import type { JsonWord } from '../syntax/word.js';
import { known, valueOf } from '../text/known.js';
import { oncePerPart } from '../text/once.js';
import { oneSegment } from '../text/segments.js';
import { contains, type Span } from '../text/span.js';
import { runsOnlyItsArguments, unwrapEntrypoint } from './entrypoint-wrapper.js';
import type { EffectiveImage, StartCommand } from './image.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/** A command that runs when the container starts. */
export interface StartedCommand {
  readonly command: ShellCommand;
  /** The program without its path and its arguments, quotes removed; what is not known as it is written. */
  readonly words: readonly string[];
  /** Its words in the instruction that names the program, or those that CMD gives to the base's program; absent where the base says all. */
  readonly span?: Span;
}

/** What a container of an image runs: ENTRYPOINT and CMD put together, what only runs its arguments looked through. */
export interface ContainerStart {
  /** In the order in which they are written; empty where nothing starts. */
  readonly commands: readonly StartedCommand[];
  /** The programs in front that only run the others: `tini`, `gosu`, `docker-entrypoint.sh`. */
  readonly wrappers: readonly string[];
  /** Whether the ENTRYPOINT is known; else it is what the CMD would start alone. */
  readonly isSure: boolean;
}

/** What a container of the stage's image runs; undefined where nobody knows, or where a trigger says it. */
export const containerStart = oncePerPart(
  ({ imageOf, commandsOf }: Pick<Model, 'imageOf' | 'commandsOf'>, stage: Stage): ContainerStart | undefined =>
    startOf(imageOf(stage), stage, commandsOf),
);

/** The same from the settings of the image. */
export function startOf(
  { entrypoint, cmd }: Pick<EffectiveImage, 'entrypoint' | 'cmd'>,
  stage: Stage,
  commandsOf: (instruction: Instruction) => readonly ShellCommand[],
): ContainerStart | undefined {
  const outer = entrypoint.known && !isScriptOfBase(entrypoint.value) ? entrypoint.value : null;
  const inner = cmd.known ? cmd.value : null;
  const isSure = entrypoint.known;
  if (!cmd.known && (outer === null || outer.form === 'exec')) return undefined;
  if (!isSure && inner?.instruction === undefined) return undefined;
  if ([outer, inner].some((part) => part?.instruction?.onbuild !== undefined)) return undefined;
  if (outer?.form === 'shell') return { commands: ofShell(outer, stage, commandsOf), wrappers: [], isSure };
  const isCmd = outer === null || runsOnlyItsArguments(outer.words);
  if (isCmd && inner === null) return { commands: [], wrappers: [], isSure };
  if (outer?.instruction === undefined && inner?.instruction === undefined && inner?.form !== 'shell') {
    const texts = [...(outer?.words ?? []), ...(inner?.words ?? [])];
    return { ...startOfBase(stage.from, JSON.stringify(texts)), isSure };
  }
  const { wrappers, words } = unwrapEntrypoint([
    ...(outer === null ? [] : elementsOf(outer)),
    ...(inner?.form === 'exec' ? elementsOf(inner) : []),
  ]);
  if (isCmd && inner?.form === 'shell') return { commands: ofShell(inner, stage, commandsOf), wrappers, isSure };
  const places = [outer, inner].flatMap((part) => part?.instruction ?? []);
  const commands = execScripts(places[0] ?? stage.from, words).flatMap((script) => script.commands);
  return { commands: commands.map((command) => placed(command, places)), wrappers, isSure };
}

/** What a base starts by itself, by the JSON array of its words: kept, as each version of a file asks for it again. */
const startOfBase = oncePerPart((from: Instruction, json: string): Omit<ContainerStart, 'isSure'> => {
  const { wrappers, words } = unwrapEntrypoint(elementsOf({ form: 'exec', words: JSON.parse(json) as string[] }));
  const commands = execScripts(from, words).flatMap((script) => script.commands);
  return { commands: commands.map((command) => placed(command, [])), wrappers };
});

/** The start scripts of known bases end with the CMD. */
function isScriptOfBase(entrypoint: StartCommand | null): boolean {
  return (
    entrypoint !== null && entrypoint.instruction === undefined && /entrypoint[^/]*$/.test(entrypoint.words[0] ?? '')
  );
}

function ofShell(
  { instruction, words }: StartCommand,
  { from }: Stage,
  commandsOf: (instruction: Instruction) => readonly ShellCommand[],
): readonly StartedCommand[] {
  if (instruction !== undefined) return commandsOf(instruction).map((command) => placed(command, [instruction]));
  const scripts = shellScripts(from, 'shell', ['/bin/sh', '-c'], oneSegment(words[0] ?? '', 0));
  return scripts.flatMap((script) => script.commands).map((command) => placed(command, []));
}

function elementsOf({ instruction, words }: StartCommand): readonly JsonWord[] {
  return (
    instruction?.json ??
    // Without the quotes the place of such a word is empty.
    words.map((text) => ({ span: { start: -1, end: 1 }, text, value: known(text), content: oneSegment(text, 0) }))
  );
}

function placed(command: ShellCommand, instructions: readonly Instruction[]): StartedCommand {
  const words = command.words.map(({ value, text }, at) => (at === 0 && command.name) || (valueOf(value) ?? text));
  const written = command.words.filter(({ span }) => span.end > 0);
  const home = instructions.find(({ span }) => written[0] !== undefined && contains(span, written[0].span));
  const own = home === undefined ? [] : written.filter(({ span }) => contains(home.span, span));
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return { command, words };
  return { command, words, span: { start: first.span.start, end: last.span.end } };
}

/** The commands that stand in no loop, branch, group or the like, in their order. */
export function topLevel({ commands }: ContainerStart): readonly StartedCommand[] {
  return commands.filter(({ command: { nesting } }) => nesting.length === 0);
}
