import type { Instruction, InstructionOf, Kind } from '../syntax/instruction.js';
import { countBefore } from '../text/count-before.js';
import { once } from '../text/once.js';
import type { Span } from '../text/span.js';
import { inOrder } from './groups.js';
import { instructionProblemsOf } from './instruction-problems.js';
import type { Model } from './model.js';

/**
 * The same file with lists that begin at an offset: what `instructionsOf`, `commands` and the like give. Stages, and all that
 * is asked about one instruction, stay whole, so that what stands in the lists can be held against what stands above. No
 * stage of the file runs triggers: an instruction would stand in two places.
 */
export function tailOf(model: Model, start: number): Model {
  const { instructionsOf, commandsNamed, packageOperations, stageOf } = model;
  /** Without a list of the whole file that would have to be sorted. */
  const listOf = (kinds: readonly Kind[]): readonly Instruction[] => {
    const groups = new Map(kinds.map((kind) => [kind, behind<Instruction>(instructionsOf(kind), start)]));
    return inOrder(kinds, groups, ({ span }) => span.start);
  };
  const isRun = (instruction: Instruction): boolean =>
    instruction.onbuild === undefined && instruction.kind !== 'from' && stageOf(instruction)?.isBuilt === true;
  const rejected = {
    known: once(() => instructionProblemsOf(tail, 'known')),
    none: once(() => instructionProblemsOf(tail, 'none')),
  };
  const lists: Partial<Model> = {
    begin: start,
    instructions: behind(model.instructions, start),
    comments: behind(model.comments, start),
    problems: model.problems.filter(({ span }) => span.start >= start),
    instructionProblems: (base = 'known') => rejected[base](),
    instructionsOf<K extends Kind>(...kinds: readonly K[]): readonly InstructionOf<K>[] {
      return listOf(kinds) as unknown as readonly InstructionOf<K>[];
    },
    instructionsRun<K extends Kind>(...kinds: readonly K[]): readonly InstructionOf<K>[] {
      return listOf(kinds).filter(isRun) as unknown as readonly InstructionOf<K>[];
    },
    commandsNamed: (...names) => behind(commandsNamed(...names), start),
    packageOperations(manager, ...operations) {
      const all = packageOperations(manager, ...operations);
      return all.slice(countBefore(all, ({ command }) => command.span.start < start));
    },
    get commands() {
      return behind(model.commands, start);
    },
  };
  const tail = Object.create(model, Object.getOwnPropertyDescriptors(lists)) as Model;
  wholes.set(tail, model);
  return tail;
}

const wholes = new WeakMap<Model, Model>();

/** The model that a tail is of; any other is whole itself. */
export function wholeOf(model: Model): Model {
  return wholes.get(model) ?? model;
}

function behind<T extends { readonly span: Span }>(items: readonly T[], start: number): readonly T[] {
  return items.slice(countBefore(items, ({ span }) => span.start < start));
}
