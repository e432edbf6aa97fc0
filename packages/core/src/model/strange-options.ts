import { foreignOption, type System } from '../shell/foreign-option.js';
import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { systemKind } from './busybox.js';
import { foundAbove } from './found-above.js';
import { isSureCall } from './sure-call.js';

/** A word that a program of the stage's system takes in another way than whoever wrote it. */
export interface StrangeOption {
  readonly instruction: Instruction;
  readonly word: Word;
  /** The program that does not know the option; undefined: the empty word of macOS behind `sed -i`. */
  readonly program: string | undefined;
  readonly system: System | undefined;
}

/** Those of all RUNs on Linux; whether something else has brought another program of that name is not asked. */
export const strangeOptions = foundAbove(['run'], ({ stageOf, commandsOf }, instruction): readonly StrangeOption[] => {
  const stage = stageOf(instruction);
  const found: StrangeOption[] = [];
  if (instruction.onbuild !== undefined || stage === undefined || stage.isWindows) return found;
  const system = systemKind(stage);
  for (const command of commandsOf(instruction)) {
    const { name, args } = command;
    const empty =
      name === 'sed' ? args.find((word, at) => valueOf(word.value) === '' && args[at - 1]?.text === '-i') : undefined;
    if (empty !== undefined) found.push({ instruction, word: empty, program: undefined, system });
    const foreign = system && foreignOption(command, system);
    if (foreign === undefined || !isPlain(command, foreign.program)) continue;
    found.push({ instruction, word: foreign.option, program: foreign.program, system });
  }
  return found;
});

function isPlain(command: ShellCommand, program: string): boolean {
  return isSureCall(command, program) && !command.wrappers.some(({ name }) => name === 'busybox');
}
