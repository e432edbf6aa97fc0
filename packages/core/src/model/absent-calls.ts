import { mainProgram } from '../knowledge/image-lacks.js';
import type { Instruction } from '../syntax/instruction.js';
import { oncePer } from '../text/once.js';
import { runsOnlyItsArguments } from './entrypoint-wrapper.js';
import type { Model } from './model.js';
import { isAbsent, lastOf, Notes, presences, type AbsentCall, type Link, type Presence } from './program-presence.js';
import { runOf } from './run.js';
import { lineageOf, type Stage } from './stage.js';

export type { AbsentCall } from './program-presence.js';

/** What surely is not there where it is needed. */
export interface AbsentPrograms {
  /** Top to bottom, those of the container's start last. */
  readonly calls: readonly AbsentCall[];
  /** Whether the program surely is not there when the instruction begins to run. */
  isAbsentAt(instruction: Instruction, program: string): boolean;
  /** Whether the base is known and nothing has put anything of that name into the image when the instruction ends. */
  isUntouchedAt(instruction: Instruction, name: string): boolean;
  /** Whether it surely is not in the image of the stage. */
  isAbsentAfter(stage: Stage, program: string): boolean;
}

/** Read once per model: several rules ask. */
export const absentPrograms = oncePer(findAbsent);

function findAbsent(model: Model): AbsentPrograms {
  const { behind, before, end } = presences(model);
  const endOf = (stage: Stage): Presence | undefined => behind(lastOf(stage));
  const { finalStage } = model;
  const final = finalStage && endOf(finalStage);
  const { calls } =
    finalStage === undefined || final?.isOpen !== false
      ? end
      : noteStart(model, finalStage, { ...final, calls: end.calls, looked: end.looked });
  return {
    calls: listed(model, calls),
    isAbsentAt(instruction, program) {
      const stage = model.stageOf(instruction);
      const presence = instruction === stage?.from ? undefined : before(instruction);
      return stage !== undefined && presence !== undefined && isAbsent(stage.root, presence, program);
    },
    isUntouchedAt(instruction, name) {
      const presence = model.stageOf(instruction)?.from === instruction ? undefined : behind(instruction);
      return presence !== undefined && !presence.isOpen && !presence.programs.has(mainProgram(name));
    },
    isAbsentAfter(stage, program) {
      const presence = endOf(stage);
      return presence !== undefined && isAbsent(stage.root, presence, program);
    },
  };
}

/** Adds what the container calls when it starts, and its check. */
function noteStart(model: Model, stage: Stage, presence: Presence): Presence {
  const notes = new Notes(model, presence);
  const noteAll = (instruction: Instruction | undefined, by: AbsentCall['by']): void => {
    if (instruction === undefined || instruction.onbuild !== undefined) return;
    if (notes.shell(instruction, stage.root, by)) return;
    for (const command of model.commandsOf(instruction)) notes.command(command, stage.root, by);
  };
  const { entrypoint, cmd } = model.imageOf(stage);
  if (entrypoint.known) {
    const outer = entrypoint.value;
    noteAll(outer?.instruction, 'start');
    const isRun = outer === null || (outer.form === 'exec' && runsOnlyItsArguments(outer.words));
    if (isRun && cmd.known) noteAll(cmd.value?.instruction, 'start');
  }
  if (model.instructionsOf('healthcheck').length === 0) return notes.presence;
  const check = lineageOf(stage)
    .flatMap(runOf)
    .findLast(({ kind }) => kind === 'healthcheck');
  noteAll(check, 'healthcheck');
  return notes.presence;
}

/** Those of a stage that has become another version's. */
function listed({ stageOf }: Model, last: Link | undefined): readonly AbsentCall[] {
  const calls: AbsentCall[] = [];
  for (let at = last; at !== undefined; at = at.before) {
    const stage = stageOf(at.call.instruction);
    if (stage !== undefined) calls.push({ ...at.call, stage });
  }
  return calls.reverse();
}
