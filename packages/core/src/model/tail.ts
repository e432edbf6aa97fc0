import type { Kind } from '../syntax/instruction.js';
import { countBefore } from '../text/count-before.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';

/**
 * The same file with lists that begin at an offset: what `instructionsOf`, `commands` and the like give. Stages, and all that
 * is asked about one instruction, stay whole, so that what stands in the lists can be held against what stands above.
 */
export function tailOf(model: Model, start: number): Model {
  const { instructionsOf, instructionsRun, commandsNamed, packageOperations, instructionProblems } = model;
  const lists: Partial<Model> = {
    instructions: behind(model.instructions, start),
    comments: behind(model.comments, start),
    problems: model.problems.filter(({ span }) => span.start >= start),
    instructionProblems: (base) => instructionProblems(base).filter(({ span }) => span.start >= start),
    instructionsOf: <K extends Kind>(...kinds: readonly K[]) => behind(instructionsOf(...kinds), start),
    instructionsRun: <K extends Kind>(...kinds: readonly K[]) => behind(instructionsRun(...kinds), start),
    commandsNamed: (...names) => behind(commandsNamed(...names), start),
    packageOperations(manager, ...operations) {
      const all = packageOperations(manager, ...operations);
      return all.slice(countBefore(all, ({ command }) => command.span.start < start));
    },
    get commands() {
      return behind(model.commands, start);
    },
  };
  return Object.create(model, Object.getOwnPropertyDescriptors(lists)) as Model;
}

function behind<T extends { readonly span: Span }>(items: readonly T[], start: number): readonly T[] {
  return items.slice(countBefore(items, ({ span }) => span.start < start));
}
