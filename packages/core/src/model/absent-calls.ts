import { hasNoShell, imageLacks, mainProgram } from '../knowledge/image-lacks.js';
import type { Script, ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { spanInFile } from '../text/segments.js';
import type { Span } from '../text/span.js';
import { broughtByCommands, broughtByInstruction, type Brought } from './brought-tools.js';
import { calledPrograms, programAt } from './called-programs.js';
import { runsOnlyItsArguments } from './entrypoint-wrapper.js';
import type { Model } from './model.js';
import { runOf } from './run.js';
import { lineageOf, type Stage } from './stage.js';
import { isSureCall } from './sure-call.js';

/** A call of a program that is surely not in the image when it is called. */
export interface AbsentCall {
  readonly program: string;
  /** The word that names it. */
  readonly span: Span;
  readonly instruction: Instruction;
  readonly stage: Stage;
  /** `shell`: it is to read a script, as in `bash -c`, SHELL, and behind `#!`. */
  readonly role: 'program' | 'shell';
  /** What calls it: a RUN, the check, or the start of the container. */
  readonly by: 'run' | 'healthcheck' | 'start';
}

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

/** What is in the image of a stage beside what the base has. */
interface Presence {
  /** The programs that were put there, with the place in the stage from which on they are there. */
  readonly since: ReadonlyMap<string, number>;
  /** The place from which on anything else may be there too. */
  readonly openSince: number;
}

/** More calls are not looked at. */
const mostCalls = 200;

/** More programs that are put into an image are not listed: then anything may be there. */
const mostPrograms = 500;

const kept = new WeakMap<Model, AbsentPrograms>();

/** Read once per model: several rules ask. */
export function absentPrograms(model: Model): AbsentPrograms {
  const found = kept.get(model) ?? findAbsent(model);
  kept.set(model, found);
  return found;
}

function findAbsent(model: Model): AbsentPrograms {
  const presences = new Map<Stage, Presence>();
  const places = new Map<Instruction, number>();
  const calls: AbsentCall[] = [];
  let looked = 0;
  for (const stage of model.stages) presences.set(stage, readStage(stage));
  noteStart();
  return {
    calls,
    isAbsentAt(instruction, program) {
      const stage = model.stageOf(instruction);
      const presence = stage && presences.get(stage);
      const place = places.get(instruction);
      if (stage === undefined || presence === undefined || place === undefined) return false;
      return isAbsent(stage, presence, program, place);
    },
    isUntouchedAt(instruction, name) {
      const stage = model.stageOf(instruction);
      const { since, openSince } = (stage && presences.get(stage)) ?? { openSince: -1 };
      const place = places.get(instruction);
      return place !== undefined && openSince > place && (since?.get(mainProgram(name)) ?? Infinity) > place;
    },
    isAbsentAfter(stage, program) {
      const presence = presences.get(stage);
      return presence !== undefined && isAbsent(stage, presence, program, Infinity);
    },
  };

  function readStage(stage: Stage): Presence {
    const parent = stage.parent && presences.get(stage.parent);
    const since = new Map<string, number>();
    for (const program of parent?.since.keys() ?? []) since.set(program, -1);
    let openSince = mayKnow(stage) && (parent?.openSince ?? Infinity) === Infinity ? Infinity : -1;
    for (const [place, instruction] of openSince < 0 ? [] : runOf(stage).entries()) {
      places.set(instruction, place);
      if (openSince < Infinity) continue;
      add(broughtByInstruction(model, instruction), place);
      if (instruction.kind !== 'run') continue;
      const byCommand = broughtByCommands(model, instruction);
      // What an image has that is mounted is there too, for now.
      let isQuiet = model.mountsOf(instruction).some(({ target, keys }) => keys.has('from') || !target.known);
      if (!isQuiet) isQuiet = noteShell(instruction, stage, 'run', { since, openSince }, place);
      for (const command of model.commandsOf(instruction)) {
        if (!isQuiet && openSince === Infinity) note(command, stage, 'run', { since, openSince }, place + 1);
        add(byCommand.get(command) ?? [], place);
      }
    }
    return { since, openSince };

    function add(more: Brought, place: number): void {
      if (more === 'anything' || since.size > mostPrograms) openSince = Math.min(openSince, place);
      else for (const program of more.map(mainProgram)) if (!since.has(program)) since.set(program, place);
    }
  }

  function noteStart(): void {
    const stage = model.finalStage;
    const presence = stage && presences.get(stage);
    if (stage === undefined || presence === undefined || presence.openSince < Infinity) return;
    const { entrypoint, cmd } = model.imageOf(stage);
    if (entrypoint.known) {
      const outer = entrypoint.value;
      noteAll(stage, presence, outer?.instruction, 'start');
      const isRun = outer === null || (outer.form === 'exec' && runsOnlyItsArguments(outer.words));
      if (isRun && cmd.known) noteAll(stage, presence, cmd.value?.instruction, 'start');
    }
    const check = lineageOf(stage)
      .flatMap(runOf)
      .findLast(({ kind }) => kind === 'healthcheck');
    noteAll(stage, presence, check, 'healthcheck');
  }

  function noteAll(stage: Stage, presence: Presence, instruction: Instruction | undefined, by: AbsentCall['by']): void {
    if (instruction === undefined || instruction.onbuild !== undefined) return;
    if (noteShell(instruction, stage, by, presence, Infinity)) return;
    for (const command of model.commandsOf(instruction)) note(command, stage, by, presence, Infinity);
  }

  /** The shell that reads the script of the instruction itself; whether it is absent. */
  function noteShell(
    instruction: Instruction,
    stage: Stage,
    by: AbsentCall['by'],
    presence: Presence,
    place: number,
  ): boolean {
    const [script] = model.scriptsOf(instruction);
    const program = script && programAt(script.interpreter[0] ?? '');
    if (program === undefined || program === 'sh' || !isAbsent(stage, presence, program, place)) return false;
    const span = script && shellSpan(model, script);
    if (span === undefined || looked++ > mostCalls) return false;
    calls.push({ program, span, instruction, stage, role: 'shell', by });
    return true;
  }

  function note(command: ShellCommand, stage: Stage, by: AbsentCall['by'], presence: Presence, place: number): void {
    for (const { word, program, isShell } of calledPrograms(command)) {
      if (!isAbsent(stage, presence, program, place) || looked++ > mostCalls || !isSureCall(command, program)) continue;
      const { instruction } = command;
      calls.push({ program, span: word.span, instruction, stage, role: isShell ? 'shell' : 'program', by });
      // What an absent program would run is not run; `sudo` is often written where it is not needed.
      if (program !== 'sudo') return;
    }
  }
}

function isAbsent({ root }: Stage, { since, openSince }: Presence, program: string, place: number): boolean {
  if (openSince < place || root.kind !== 'image' || root.facts === undefined) return false;
  return !((since.get(mainProgram(program)) ?? Infinity) < place) && imageLacks(root.facts, program);
}

/** Only of a known image can anything be said; one without a shell is the matter of another rule. */
function mayKnow({ root, isWindows }: Stage): boolean {
  return !isWindows && root.kind === 'image' && root.facts !== undefined && !hasNoShell(root.facts);
}

/** Where the shell of a script is named: behind `#!`, in the JSON array, or in the SHELL in force. */
function shellSpan(model: Model, { form, text, instruction, interpreter }: Script): Span | undefined {
  if (form === 'heredoc' && text.text.startsWith('#!')) {
    const [line = ''] = text.text.split('\n', 1);
    return spanInFile(text, 0, line.trimEnd().length);
  }
  const { json } = form === 'exec-shell' ? instruction : shellInForce(model, instruction);
  const word = json?.find(({ content }) => content.text === interpreter[0]);
  return word && { start: word.span.start + 1, end: word.span.end - 1 };
}

function shellInForce({ stateAt, instructionsOf }: Model, instruction: Instruction): Partial<Instruction> {
  const { shell } = stateAt(instruction);
  const start = shell.known ? shell.span?.start : undefined;
  return instructionsOf('shell').find(({ span }) => span.start === start) ?? {};
}
