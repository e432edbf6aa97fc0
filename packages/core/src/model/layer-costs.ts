import { heavyPackage } from '../knowledge/packages.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import { keptPackages } from './kept-packages.js';
import { layerFiles } from './layer-files.js';
import type { Model } from './model.js';

/** Something that takes room in a layer. */
export interface LayerPart {
  /** A package in backticks, or what else it is. */
  readonly name: string;
  readonly span: Span;
  /** Megabytes, at least and at most. */
  readonly size: readonly [from: number, to: number];
}

/** The package lists of Debian and Ubuntu where they are left. */
const lists: LayerPart['size'] = [20, 50];

/** What is known to be large in the layers of the image, by the RUN that makes the layer; what packages have in common counts once. */
export function layerCosts(model: Model): ReadonlyMap<Instruction, readonly LayerPart[]> {
  const parts = new Map<Instruction, LayerPart[]>();
  const shipped = model.stages.filter(({ isShipped }) => isShipped);
  const seen = new Set<string>();
  const add = (instruction: Instruction, key: string, part: LayerPart): void => {
    if (seen.has(key)) return;
    seen.add(key);
    parts.set(instruction, [...(parts.get(instruction) ?? []), part]);
  };
  for (const { name, word, operation } of keptPackages(model, shipped)) {
    const heavy = heavyPackage(operation.manager, name);
    if (heavy)
      add(operation.command.instruction, heavy.names.join(), { name: `\`${name}\``, span: word.span, size: heavy.mb });
  }
  for (const operation of [
    ...model.packageOperations('pip', 'install'),
    ...model.packageOperations('npm', 'install'),
  ]) {
    const { instruction } = operation.command;
    if (!operation.stage.isShipped || instruction.kind !== 'run' || instruction.onbuild !== undefined) continue;
    for (const word of operation.packages) {
      const name = valueOf(word.name) ?? '';
      const heavy = heavyPackage(operation.manager, name);
      if (heavy) add(instruction, heavy.names.join(), { name: `\`${name}\``, span: word.span, size: heavy.mb });
    }
  }
  for (const instruction of parts.keys()) {
    const left = layerFiles(model, instruction).some(({ path, isKept }) => isKept && path === '/var/lib/apt/lists');
    if (left)
      add(instruction, `${instruction.line}`, { name: 'package lists', span: instruction.keywordSpan, size: lists });
  }
  return parts;
}
