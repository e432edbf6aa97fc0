import type { Command, Model } from '../../src/model/model.js';
import type { PackageOperation } from '../../src/model/package-operations.js';
import type { Stage } from '../../src/model/stage.js';
import type { Instruction } from '../../src/syntax/instruction.js';

/** A code on the first line of an instruction, whoever reports it there. */
export interface Place {
  readonly code: string;
  readonly line: number;
  /** The outermost instruction that begins on that line. */
  readonly instruction: Instruction | undefined;
  readonly model: Model;
}

/** Whether hadolint is wrong about a code at a place, told from the Dockerfile alone. */
export type Predicate = (place: Place) => boolean;

export type Predicates = Readonly<Record<string, Predicate>>;

/** What an ONBUILD triggers, and any other instruction itself. */
export function innermost(instruction: Instruction): Instruction {
  return instruction.kind === 'onbuild' ? (instruction.trigger ?? instruction) : instruction;
}

/** Whether all of the predicates hold. */
export const both =
  (...all: readonly Predicate[]): Predicate =>
  (place) =>
    all.every((one) => one(place));

export const not =
  (one: Predicate): Predicate =>
  (place) =>
    !one(place);

/** The predicate for some codes only. */
export const about = (codes: string, one: Predicate): Predicate => {
  const list = codes.split(' ');
  return (place) => list.includes(place.code) && one(place);
};

/** Whether a test of that code holds; a code without one has none. */
export const byCode =
  (tests: Predicates): Predicate =>
  (place) =>
    tests[place.code]?.(place) === true;

export function stageAt({ instruction, model }: Place): Stage | undefined {
  return instruction && model.stageOf(instruction);
}

/** The place of the instruction above. */
export function above(place: Place): Place {
  const { instruction, model } = place;
  const at = instruction === undefined ? -1 : model.instructions.indexOf(instruction);
  return { ...place, instruction: model.instructions[at - 1] };
}

/** The commands of the instruction, that of an ONBUILD those of its trigger. */
export function commandsAt({ instruction, model }: Place): readonly Command[] {
  return instruction === undefined ? [] : model.commandsOf(innermost(instruction));
}

/** Wrappers that hadolint looks through. */
const transparent = /^(?:exec|command|builtin|busybox|time)$/;

/** Whether hadolint does not see the command: for what runs it, for its path, or for the shell it is given to. */
export function isHidden(
  { wrappers, words, nesting, script, instruction }: Command,
  { model }: Pick<Place, 'model'>,
): boolean {
  if (wrappers.some(({ name }) => !transparent.test(name)) || nesting.includes('wrapper-script')) return true;
  if (words[0]?.text.includes('/') === true || script.form === 'exec-shell') return true;
  // The input of a shell that is called: `RUN bash <<EOF`.
  return model.scriptsOf(instruction)[0] !== script;
}

/** The commands that hadolint sees. */
export function seenAt(place: Place): readonly Command[] {
  return commandsAt(place).filter((command) => !isHidden(command, place));
}

/** The calls of package managers in the instruction. */
export function callsAt({ instruction, model }: Place, managers: readonly string[]): readonly PackageOperation[] {
  const own = instruction && innermost(instruction);
  return managers.flatMap((name) => model.packageOperations(name)).filter(({ command }) => command.instruction === own);
}

/** The calls that hadolint sees. */
export function seenCallsAt(place: Place, managers: readonly string[]): readonly PackageOperation[] {
  return callsAt(place, managers).filter(({ command }) => !isHidden(command, place));
}

/** A command's words as they are written, joined by blanks. */
export function textOf({ words }: Command): string {
  return words.map(({ text }) => text).join(' ');
}
