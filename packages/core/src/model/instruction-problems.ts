import { expand } from '../syntax/expand.js';
import type { Instruction } from '../syntax/instruction.js';
import { instructionFaults, type CodedFault } from '../syntax/instruction-faults.js';
import type { InstructionProblem } from '../syntax/instruction-problems.js';
import { spansInWord } from '../syntax/span-in-word.js';
import { once } from '../text/once.js';
import { unknown, valueOf, type Known } from '../text/known.js';
import { bareFolders } from './bare-folders.js';
import { copyFaults, fromFaults } from './copy-faults.js';
import type { Model } from './model.js';
import { mountFaults } from './mount-faults.js';
import { textOf, type BaseVariables } from './scopes.js';

/** What the words of an instruction mean at its place. */
interface Scene {
  expand(text: string): Known<string>;
  /** The working directory; undefined: not known. */
  folder(): string | undefined;
}

/**
 * What BuildKit rejects in instructions for their own words: when it reads the file, and when it runs them. ONBUILD triggers
 * are among them as they are written, which fails no build, and (`runBy` is set) as stages of this file run them.
 */
export function instructionProblemsOf(model: Model, base: BaseVariables): readonly InstructionProblem[] {
  const { instructions, instructionsRun, stages, escape } = model;
  const problems: InstructionProblem[] = [];
  const folders = once(() => bareFolders(model));
  const run = once(() => new Set<Instruction>(instructionsRun('run', 'copy', 'add', 'volume')));
  for (const instruction of instructions) {
    if (instruction.invalid === true) continue;
    add(instruction, instructionFaults(instruction));
    if (hasScene(instruction) && run().has(instruction))
      add(instruction, sceneFaults(instruction, sceneOf(instruction)));
    else if (instruction.kind === 'copy') add(instruction, fromFaults(instruction, escape));
    if (instruction.kind !== 'onbuild' || instruction.trigger === undefined || isForbidden(instruction.trigger))
      continue;
    add(instruction.trigger, instructionFaults(instruction.trigger));
    add(instruction.trigger, sceneFaults(instruction.trigger, elsewhere));
  }
  for (const trigger of stages.flatMap(({ triggers }) => triggers)) {
    if (trigger.invalid === true) continue;
    add(trigger, instructionFaults(trigger));
    add(trigger, sceneFaults(trigger, sceneOf(trigger)));
  }
  return problems;

  function add(instruction: Instruction, faults: Iterable<CodedFault>): void {
    for (const fault of faults) problems.push({ ...fault, line: instruction.line, instruction });
  }

  function sceneOf(instruction: Instruction): Scene {
    return {
      expand: (text) => expand(text, (name) => textOf(model.variableAt(instruction, name, base)), escape),
      folder: () => (base === 'none' ? folders().get(instruction) : valueOf(model.stateAt(instruction).workdir)),
    };
  }

  function* sceneFaults(instruction: Instruction, scene: Scene): Iterable<CodedFault> {
    switch (instruction.kind) {
      case 'run':
        yield* runFaults(instruction, scene);
        break;
      case 'copy':
      case 'add':
        yield* fromFaults(instruction, escape);
        yield* copyFaults(instruction, scene.expand);
        break;
      case 'volume':
        for (const { text, span } of instruction.words) {
          // Without a variable it is empty as it is read.
          if (text.trim() === '' || valueOf(scene.expand(text.trim())) !== '') continue;
          const help = 'Give the variable a value or a default, as in `${NAME:-/data}`.';
          yield { code: 'missing-arguments', span, message: 'A volume needs a path, and this one is empty.', help };
        }
    }
  }
}

/** The world of a trigger that runs in another build. */
const elsewhere: Scene = {
  expand: (text) => (text.includes('$') ? unknown : expand(text, () => unknown, '\\')),
  folder: () => undefined,
};

function hasScene({ kind, flags }: Instruction): boolean {
  return kind === 'volume' || (flags.length > 0 && (kind === 'run' || kind === 'copy' || kind === 'add'));
}

/** BuildKit does not look into a trigger that may not be one. */
function isForbidden({ kind }: Instruction): boolean {
  return kind === 'onbuild' || kind === 'from' || kind === 'maintainer';
}

function* runFaults(instruction: Instruction, { expand, folder }: Scene): Iterable<CodedFault> {
  let isReported = false;
  for (const { name, value, span, nameSpan } of instruction.flags) {
    if (name === 'mount' && value !== undefined) {
      const spanOf = spansInWord(instruction, value);
      yield* mountFaults(value.text, { expand, folder: folder(), spanOf });
    }
    if (name !== 'device' || isReported) continue;
    isReported = true;
    yield {
      code: 'unknown-flag',
      span: { start: span.start, end: nameSpan.end },
      message: '`--device` is not in the stable frontend.',
      help: 'Begin the file with `# syntax=docker/dockerfile:1-labs`.',
      knownTo: 'labs',
    };
  }
}
