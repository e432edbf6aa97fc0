import type { Problem } from '../finding/finding.js';
import type { Model } from '../model/model.js';
import type { Kind } from '../syntax/instruction.js';
import { option } from './option.js';

/** Which of several instructions of one kind are reported, where the last overrides the others. */
export const reportOption = option.choice({
  default: 'overridden',
  choices: ['overridden', 'overriding'],
  description: 'Report each one that has no effect, or each that overrides another.',
});

/** The problems of a kind that has an effect once in a stage. */
export function* repeatedInstructions(
  { stages }: Model,
  kind: Kind,
  report: 'overridden' | 'overriding',
  help: string,
): Iterable<Problem> {
  for (const { instructions } of stages) {
    const all = instructions.filter((instruction) => instruction.kind === kind);
    const last = all.at(-1);
    if (last === undefined) continue;
    for (const { span, keyword, keywordSpan } of report === 'overridden' ? all.slice(0, -1) : all.slice(1)) {
      yield report === 'overridden'
        ? {
            span,
            message: `This \`${keyword}\` never runs: another one below overrides it.`,
            help,
            tag: 'unnecessary',
            related: [{ span: last.keywordSpan, message: 'This one runs.' }],
          }
        : { span: keywordSpan, message: `This \`${keyword}\` overrides another one above.`, help };
    }
  }
}
