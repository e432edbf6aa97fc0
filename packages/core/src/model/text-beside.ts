import type { KeptPackage } from './kept-packages.js';
import type { Model } from './model.js';

/** The text of all instructions but those that install the tools: where it names one, as an editor or to set it up, it is wanted. */
export function textBeside(
  { instructions, source }: Pick<Model, 'instructions' | 'source'>,
  tools: readonly KeptPackage[],
): string {
  const own = new Set(tools.map(({ operation }) => operation.command.instruction));
  const others = instructions.filter((one) => !own.has(one));
  return others.map(({ span }) => source.text.slice(span.start, span.end)).join('\n');
}
