import type { Instruction, Model, Span } from '@plimsoll/core';
import { SelectionRangeRequest, type SelectionRange } from 'vscode-languageserver';
import { placeAt, type Analysis } from '../analysis.js';
import type { Part } from '../document/part.js';
import type { Feature } from '../feature.js';

/** From the word at the cursor outwards: the flag or property, the command, its pipeline, the instruction, the stage, the file. */
export const selection: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  listen: ({ answer }) =>
    answer(SelectionRangeRequest.type, null, async (analysis, { positions }) => {
      const models = new Map<Part, Model>();
      for (const part of analysis.parts) models.set(part, (await part.read()).model);
      return positions.map((position) => selectionAt(analysis, models, position));
    }),
};

function selectionAt(
  analysis: Analysis,
  models: ReadonlyMap<Part, Model>,
  position: { readonly line: number; readonly character: number },
): SelectionRange {
  const place = placeAt(analysis, position);
  const model = place && models.get(place.part);
  // Each position must have an answer.
  if (place === undefined || model === undefined) return { range: { start: position, end: position } };
  const { part, offset } = place;
  const spans = [...spansAround(model, offset), { start: 0, end: part.text.length }]
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  let selected: SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of spans.reverse()) {
    if (outer !== undefined && (span.start < outer.start || span.end > outer.end || isSame(span, outer))) continue;
    selected = { range: part.rangeOf(span), ...(selected === undefined ? {} : { parent: selected }) };
    outer = span;
  }
  return selected ?? { range: { start: position, end: position } };
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** All that may be selected around a place; only the instruction there is looked into. */
function spansAround(model: Model, offset: number): readonly Span[] {
  const contains = ({ span }: { readonly span: Span }): boolean => span.start <= offset && offset <= span.end;
  const spans = model.comments.filter(contains).map(({ span }) => span);
  const stage = model.stages.findLast(({ from }) => from.span.start <= offset);
  if (stage !== undefined) {
    spans.push({ start: stage.from.span.start, end: stage.instructions.at(-1)?.span.end ?? stage.from.span.end });
  }
  const instruction = model.instructions.find(contains);
  return instruction === undefined ? spans : [...spans, ...spansIn(model, instruction)];
}

function spansIn(model: Model, instruction: Instruction): readonly Span[] {
  const { span, keywordSpan, flags, words, json = [], heredocs } = instruction;
  const spans: Span[] = [span, keywordSpan];
  for (const flag of flags) spans.push(flag.span, flag.nameSpan, ...(flag.value ? [flag.value.span] : []));
  for (const word of [...words, ...json]) spans.push(word.span);
  for (const heredoc of heredocs) spans.push(heredoc.span, heredoc.contentSpan);
  if ('properties' in instruction) {
    for (const { span: whole, name, value } of instruction.properties) {
      spans.push(whole, name.span, ...(value ? [value.span] : []));
    }
  }
  if (instruction.kind === 'onbuild') {
    return instruction.trigger === undefined ? spans : [...spans, ...spansIn(model, instruction.trigger)];
  }
  for (const command of model.commandsOf(instruction)) {
    spans.push(command.span, command.pipeline.span, ...command.words.map((word) => word.span));
    for (const redirect of command.redirects) spans.push(redirect.span);
  }
  return spans;
}
