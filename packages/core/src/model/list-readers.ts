import type { ShellCommand } from '../shell/command.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import type { Instruction } from '../syntax/instruction.js';
import { groupBy } from './groups.js';
import { isCached } from './is-cached.js';
import type { Model } from './model.js';
import type { PackageOperation } from './package-operations.js';
import type { Stage } from './stage.js';

/** What else reads the package lists of apt that an update fetches. */
export interface ListReaders {
  /** The first install of each RUN below that fetches none itself. */
  readonly installs: readonly PackageOperation[];
  /** Whether its own RUN installs from them. */
  readonly isUsedHere: boolean;
  /** Whether a RUN below runs a script that may read them, though its name does not say so. */
  readonly hasScript: boolean;
}

/** Programs that read the lists. */
const readers = /^(?:apt-cache|gdebi|mk-build-deps|apt-file|apt-rdepends|aptitude|equivs-control)$/;
/** Scripts that are likely to install packages. */
const installer = /install|setup|dep|apt|provision|bootstrap|prepare|env/i;

/** What finds them, given all calls of apt; undefined where something that is no plain install surely or likely reads them. */
export function listReaders(
  model: Pick<Model, 'stages' | 'commandsOf' | 'mountsOf'>,
  operations: readonly PackageOperation[],
): (update: PackageOperation) => ListReaders | undefined {
  const calls = groupBy(operations, ({ command }) => command.instruction);
  const based = groupBy(model.stages, ({ parent }) => parent);
  const places = new Map(model.stages.flatMap(({ instructions }) => instructions.map((one, at) => [one, at] as const)));
  const callsIn = (run: Instruction): readonly PackageOperation[] => calls.get(run) ?? [];

  /** Down to the next RUN that fetches its own, in each stage. */
  function runsBelow(stage: Stage, from: number): readonly Instruction[] {
    const below: Instruction[] = [];
    for (let at = from; at < stage.instructions.length; at++) {
      const run = stage.instructions[at];
      if (run?.kind !== 'run') continue;
      if (callsIn(run).some(fetches)) return below;
      below.push(run);
    }
    return [...below, ...(based.get(stage) ?? []).flatMap((child) => runsBelow(child, 0))];
  }

  return ({ command: { instruction }, stage }) => {
    const runs = instruction.onbuild ? [] : runsBelow(stage, (places.get(instruction) ?? 0) + 1);
    const commands = runs.flatMap(model.commandsOf);
    if (commands.some(mayInstall)) return undefined;
    const reading = runs.filter((run) => !isCached(model.mountsOf(run), '/var/lib/apt/lists'));
    return {
      installs: reading.flatMap((run) => callsIn(run).find(takesLists) ?? []),
      isUsedHere: callsIn(instruction).some(takesLists),
      hasScript: commands.some(runsUnknownScript),
    };
  };
}

/** The update as it is written, but for `apt`, which is not meant for scripts. */
export function updateText({ span, words: [program] }: ShellCommand, file: string): string {
  if (program?.text !== 'apt') return file.slice(span.start, span.end);
  return `${file.slice(span.start, program.span.start)}apt-get${file.slice(program.span.end, span.end)}`;
}

/** Whether `update &&` may stand in front of the command. */
export function takesUpdate({ script, instruction, nesting, pipeline }: ShellCommand): boolean {
  if (script.form !== 'shell' || nesting.length > 0 || instruction.heredocs.length > 0 || pipeline.negated)
    return false;
  return /^(?:first|and|sequence)$/.test(pipeline.commands[0]?.connector ?? '');
}

function fetches({ operation, options }: PackageOperation): boolean {
  return operation === 'update' || options.some(({ name }) => name === '-U' || name === '--update');
}

function takesLists({ operation, packages }: PackageOperation): boolean {
  if (operation === 'install') return packages.length === 0 || packages.some(({ form }) => form !== 'path');
  return !/^(?:clean|remove|update)$/.test(operation);
}

function mayInstall(command: ShellCommand): boolean {
  const { name = '' } = command;
  return readers.test(name) || (runsUnknownScript(command) && installer.test(command.words[0]?.text ?? ''));
}
