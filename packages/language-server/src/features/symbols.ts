import type { Instruction, Property, Stage } from '@plimsoll/core';
import { DocumentSymbolRequest, SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { Part } from '../document/part.js';
import type { Feature } from '../feature.js';

/** The outline: global ARGs, then each stage with its instructions. */
export const symbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'plimsoll' } }),
  listen: ({ answer }) =>
    answer(DocumentSymbolRequest.type, [], async ({ parts }) =>
      (await Promise.all(parts.map((part) => symbolsOf(part)))).flat(),
    ),
};

async function symbolsOf(part: Part): Promise<DocumentSymbol[]> {
  const { model } = await part.read();
  const firstStage = model.stages[0]?.from.span.start ?? Number.POSITIVE_INFINITY;
  const before = model.instructions.filter(({ span }) => span.start < firstStage);
  const all = [
    ...before.map((instruction) => symbolOf(part, instruction)),
    ...model.stages.map((stage) => stageSymbol(part, stage)),
  ];
  if (part.name === undefined) return all;
  const range = part.rangeOf({ start: 0, end: part.text.length });
  return [{ name: part.name, kind: SymbolKind.Module, range, selectionRange: range, children: all }];
}

function stageSymbol(part: Part, { from, name, index, instructions }: Stage): DocumentSymbol {
  const end = instructions.at(-1)?.span.end ?? from.span.end;
  return {
    // The name as written: BuildKit keeps it in lower case.
    name: from.name?.text ?? name ?? `stage ${index}`,
    detail: from.image?.text ?? '',
    kind: SymbolKind.Class,
    range: part.rangeOf({ start: from.span.start, end }),
    selectionRange: part.rangeOf(from.span),
    children: instructions
      .filter((instruction) => instruction !== from)
      .map((instruction) => symbolOf(part, instruction)),
  };
}

function symbolOf(part: Part, instruction: Instruction): DocumentSymbol {
  const names = instruction.kind === 'arg' || instruction.kind === 'env' ? instruction.properties : [];
  const only = names.length === 1 ? names[0]?.name : undefined;
  return {
    name: only === undefined ? instruction.keyword || instruction.raw || '\\' : only.text || instruction.keyword,
    detail: only === undefined ? detailOf(instruction) : instruction.keyword,
    kind: only === undefined ? SymbolKind.Function : SymbolKind.Variable,
    range: part.rangeOf(instruction.span),
    selectionRange: part.rangeOf(only?.span ?? instruction.keywordSpan),
    ...(names.length > 1 ? { children: names.map((property) => propertySymbol(part, property)) } : {}),
  };
}

function propertySymbol(part: Part, { name, span }: Property): DocumentSymbol {
  return {
    name: name.text || '=',
    kind: SymbolKind.Variable,
    range: part.rangeOf(span),
    selectionRange: part.rangeOf(name.span),
  };
}

/** UTF-16 units of an instruction that an outline shows. */
const longestDetail = 60;

function detailOf({ body }: Instruction): string {
  const [line = ''] = body.text.split('\n', 1);
  const text = line.replaceAll(/\s+/g, ' ').trim();
  return text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text;
}
