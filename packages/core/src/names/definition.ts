import type { Model } from '../model/model.js';
import type { Span } from '../text/span.js';
import { instructionAt } from './instruction-at.js';
import type { NameAt } from './names.js';

/** Where the name gets the meaning that it has at this place: for a variable the ARG or ENV in force there. */
export function definitionOf(model: Model, { name, occurrence }: NameAt): Span | undefined {
  const declarations = name.occurrences.filter(({ role }) => role === 'declaration');
  if (name.kind !== 'variable') return declarations[0]?.span;
  const { start } = occurrence.span;
  const before = declarations.filter(({ span }) => span.start < start);
  const instruction = instructionAt(model, start);
  if (instruction === undefined) return undefined;
  // In FROM only what stands above the first stage counts, and a new ARG may take its value from there.
  const isAbove = instruction.kind === 'from' || model.stageOf(instruction) === undefined;
  const firstStage = model.stages[0]?.from.span.start ?? Number.POSITIVE_INFINITY;
  const globals = before.filter(({ span }) => span.start < firstStage);
  if (isAbove) return (globals.at(-1) ?? (occurrence.role === 'declaration' ? occurrence : undefined))?.span;
  const variable = model.variableAt(instruction, name.text);
  const set = variable.known ? variable.value?.property?.name.span : undefined;
  if (set !== undefined && set.start < start) return set;
  const stage = model.stageOf(instruction);
  const own = before.filter(({ span }) => model.stages.findLast(({ from }) => from.span.start <= span.start) === stage);
  return (own.at(-1) ?? globals.at(-1) ?? (occurrence.role === 'declaration' ? occurrence : undefined))?.span;
}
