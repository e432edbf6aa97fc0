import type { Instruction } from '../syntax/instruction.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/**
 * The shells that comments such as `# hadolint shell=bash` name, by instruction. One above all instructions is for every
 * stage, any other to the end of its stage and the stages based on it, or to the next SHELL.
 */
export function shellComments({
  comments,
  instructions,
  stages,
}: Model): (instruction: Instruction) => string | undefined {
  const named = comments.flatMap(({ text, span }) => {
    const name = /^hadolint\s+shell\s*=\s*([\w./-]+)/.exec(text)?.[1];
    return name === undefined ? [] : [{ name, start: span.start }];
  });
  if (named.length === 0) return () => undefined;
  const top = instructions[0]?.span.start ?? 0;
  const forAll = named.findLast(({ start }) => start < top)?.name;
  const byInstruction = new Map<Instruction, string | undefined>();
  const atEnd = new Map<Stage, string | undefined>();
  let next = named.findIndex(({ start }) => start > top);
  for (const stage of stages) {
    while (next >= 0 && (named[next]?.start ?? Infinity) < stage.from.span.start) next++;
    let name = stage.parent === undefined ? forAll : atEnd.get(stage.parent);
    for (const instruction of stage.instructions) {
      for (let at = named[next]; next >= 0 && at !== undefined && at.start < instruction.span.start; at = named[next]) {
        name = at.name;
        next++;
      }
      if (instruction.kind === 'shell') name = undefined;
      byInstruction.set(instruction, name);
    }
    atEnd.set(stage, name);
  }
  return (instruction) => byInstruction.get(instruction.onbuild ?? instruction);
}
