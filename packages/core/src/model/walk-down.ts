import type { Instruction, Kind } from '../syntax/instruction.js';
import { countBefore } from '../text/count-before.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/** What is known behind the instructions of each stage, through its parents. */
export interface Walk<S> {
  /** Behind an instruction that stands in a stage, of the kinds that the walk looks at. */
  behind(model: Model, instruction: Instruction): S;
  atEnd(model: Model, stage: Stage): S;
}

/**
 * A walk down the stages that knows more with each instruction of some kinds; `step` tells it from what was known in front of
 * it. It is kept as long as the instruction lives, also in the next version of the file: it hangs on nothing below, and holds
 * neither the model nor a stage.
 */
export function walkDown<S>(
  kinds: readonly Kind[],
  start: S,
  step: (model: Model, before: S, instruction: Instruction) => S,
): Walk<S> {
  const looksAt: ReadonlySet<Kind> = new Set(kinds);
  const known = new WeakMap<Instruction, { readonly state: S }>();

  /** Behind the first instructions of a stage. */
  function behindFirst(model: Model, stage: Stage, count: number): S {
    const waiting: Instruction[] = [];
    let kept: { readonly state: S } | undefined;
    let one: Stage | undefined = stage;
    let at = count;
    while (one !== undefined && kept === undefined) {
      at -= 1;
      const instruction: Instruction = one.instructions[at] ?? one.from;
      if (at < 0 || looksAt.has(instruction.kind)) {
        kept = known.get(instruction);
        if (kept === undefined) waiting.push(instruction);
      }
      if (at >= 0) continue;
      one = one.parent;
      at = one?.instructions.length ?? 0;
    }
    let state = kept === undefined ? start : kept.state;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (looksAt.has(next.kind)) state = step(model, state, next);
      known.set(next, { state });
    }
    return state;
  }

  return {
    behind(model, instruction) {
      const kept = known.get(instruction);
      const stage = kept === undefined ? model.stageOf(instruction) : undefined;
      if (kept !== undefined || stage === undefined) return kept === undefined ? start : kept.state;
      const { start: place } = instruction.span;
      return behindFirst(
        model,
        stage,
        countBefore(stage.instructions, ({ span }) => span.start <= place),
      );
    },
    atEnd: (model, stage) => behindFirst(model, stage, stage.instructions.length),
  };
}
