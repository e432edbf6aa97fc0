import { hasNoShell, imageLacks, mainProgram } from '../knowledge/image-lacks.js';
import type { Script, ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { spanInFile } from '../text/segments.js';
import type { Span } from '../text/span.js';
import { broughtByCommands, broughtByInstruction, type Brought } from './brought-tools.js';
import { calledPrograms, programAt } from './called-programs.js';
import { carriedDown, type Behind } from './carried-down.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';
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

/** What is in an image beside what the base has, behind an instruction, and what was called before it was there. */
export interface Presence {
  readonly programs: ReadonlySet<string>;
  /** Whether anything else may be there too. */
  readonly isOpen: boolean;
  readonly calls: Link | undefined;
  /** How many calls were looked at. */
  readonly looked: number;
}

type CallHere = Omit<AbsentCall, 'stage'>;

/** A call behind those above it. */
export interface Link {
  readonly before: Link | undefined;
  readonly call: CallHere;
}

/** More calls are not looked at. */
const mostCalls = 200;

/** More programs that are put into an image are not listed: then anything may be there. */
const mostPrograms = 500;

const nothing: Presence = { programs: new Set(), isOpen: true, calls: undefined, looked: 0 };

/** The programs behind each instruction. */
export const presences = carriedDown(nothing, (model, instruction, above, behind): Presence => {
  const stage = model.stageOf(instruction);
  if (stage === undefined) return above;
  if (instruction === stage.from) return atBegin(stage, above, behind);
  if (above.isOpen) return above;
  const notes = new Notes(model, above);
  notes.add(broughtByInstruction(model, instruction));
  if (instruction.kind === 'run') noteRun(model, instruction, stage, notes);
  return notes.presence;
});

function atBegin(stage: Stage, { calls, looked }: Presence, behind: Behind<Presence>): Presence {
  const inherited = stage.parent && behind(lastOf(stage.parent));
  if (!mayKnow(stage) || inherited?.isOpen === true) return { programs: nothing.programs, isOpen: true, calls, looked };
  return { programs: inherited?.programs ?? nothing.programs, isOpen: false, calls, looked };
}

/** Behind which instruction the image of a stage is as it will be. */
export function lastOf({ instructions, triggers, from }: Stage): Instruction {
  return instructions.at(-1) ?? triggers.at(-1) ?? from;
}

function noteRun(model: Model, instruction: Instruction, { root }: Stage, notes: Notes): void {
  const byCommand = broughtByCommands(model, instruction);
  // What an image has that is mounted is there too, for now.
  let isQuiet = model.mountsOf(instruction).some(({ target, keys }) => keys.has('from') || !target.known);
  if (!isQuiet) isQuiet = notes.shell(instruction, root, 'run');
  for (const command of model.commandsOf(instruction)) {
    if (!isQuiet && !notes.presence.isOpen) notes.command(command, root, 'run');
    notes.add(byCommand.get(command) ?? []);
  }
}

/** What is noted on the way through an instruction. */
export class Notes {
  constructor(
    private readonly model: Model,
    public presence: Presence,
  ) {}

  add(more: Brought): void {
    const { programs, isOpen } = this.presence;
    if (isOpen) return;
    if (more === 'anything' || programs.size > mostPrograms) this.presence = { ...this.presence, isOpen: true };
    else if (more.length > 0) {
      const fresh = more.map(mainProgram).filter((program) => !programs.has(program));
      if (fresh.length > 0) this.presence = { ...this.presence, programs: new Set([...programs, ...fresh]) };
    }
  }

  /** The shell that reads the script of the instruction itself; whether it is absent. */
  shell(instruction: Instruction, root: Stage['root'], by: AbsentCall['by']): boolean {
    const [script] = this.model.scriptsOf(instruction);
    const program = script && programAt(script.interpreter[0] ?? '');
    if (program === undefined || program === 'sh' || !isAbsent(root, this.presence, program)) return false;
    const span = script && shellSpan(this.model, script);
    if (span === undefined || this.isEnough()) return false;
    this.note({ program, span, instruction, role: 'shell', by });
    return true;
  }

  command(command: ShellCommand, root: Stage['root'], by: AbsentCall['by']): void {
    for (const { word, program, isShell } of calledPrograms(command)) {
      if (!isAbsent(root, this.presence, program) || this.isEnough() || !isSureCall(command, program)) continue;
      const { instruction } = command;
      this.note({ program, span: word.span, instruction, role: isShell ? 'shell' : 'program', by });
      // What an absent program would run is not run; `sudo` is often written where it is not needed.
      if (program !== 'sudo') return;
    }
  }

  private isEnough(): boolean {
    const { looked } = this.presence;
    this.presence = { ...this.presence, looked: looked + 1 };
    return looked > mostCalls;
  }

  private note(call: CallHere): void {
    this.presence = { ...this.presence, calls: { before: this.presence.calls, call } };
  }
}

/** Whether a program surely is not there. */
export function isAbsent(root: Stage['root'], { programs, isOpen }: Presence, program: string): boolean {
  if (isOpen || root.kind !== 'image' || root.facts === undefined) return false;
  return !programs.has(mainProgram(program)) && imageLacks(root.facts, program);
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
