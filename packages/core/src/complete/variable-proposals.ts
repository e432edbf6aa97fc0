import { predefinedArguments } from '../knowledge/predefined-arguments.js';
import type { Model } from '../model/model.js';
import { lineageOf } from '../model/stage.js';
import type { Proposal, Proposals } from './proposal.js';
import type { TypedWords } from './typed-words.js';

/** The variables that are in force at a place, behind a `$`. */
export function variableProposals(model: Model, typed: TypedWords, offset: number): Proposals | undefined {
  const [, brace, name] = /\$(\{?)([A-Za-z_]\w*|)$/.exec(typed.word) ?? [];
  if (brace === undefined || name === undefined) return undefined;
  const close = brace === '' || model.source.text[offset] === '}' ? '' : '}';
  const proposals = [...namesAt(model, typed, offset)].map(([label, detail]): Proposal => ({
    label,
    kind: 'variable',
    text: label + close,
    ...(detail === '' ? {} : { detail }),
  }));
  return { span: { start: offset - name.length, end: offset }, proposals };
}

/** By name, what sets it. */
function namesAt(model: Model, { keyword }: TypedWords, offset: number): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const stage = keyword === 'FROM' ? undefined : model.stages.findLast(({ from }) => from.span.start <= offset);
  if (stage === undefined) {
    for (const [name, { property }] of model.globalArguments.byName) {
      if (property === undefined || property.span.start < offset) names.set(name, property?.value?.text ?? '');
    }
    return names;
  }
  for (const { instructions } of lineageOf(stage)) {
    for (const instruction of instructions) {
      if (instruction.span.start >= offset) break;
      if (instruction.kind !== 'arg' && instruction.kind !== 'env') continue;
      for (const { name, value } of instruction.properties) {
        names.set(
          name.text,
          value === undefined ? (predefinedArguments[name.text] ?? '') : `${instruction.keyword} ${value.text}`,
        );
      }
    }
  }
  return names;
}
