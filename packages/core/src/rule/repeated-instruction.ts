import type { Problem } from '../finding/finding.js';
import type { Model } from '../model/model.js';
import { runOf } from '../model/run.js';
import type { Kind } from '../syntax/instruction.js';
import { option } from './option.js';
import { atRun } from './triggers-option.js';

/** Which of several instructions of one kind are reported, where the last overrides the others. */
export const reportOption = option.choice({
  default: 'overridden',
  choices: ['overridden', 'overriding'],
  description: 'Report each one that has no effect, or each that overrides another.',
});

/** The values of the two options of such a rule. */
export interface RepetitionOptions {
  readonly report: 'overridden' | 'overriding';
  readonly triggers: 'written' | 'run';
}

/** The problems of a kind that has an effect once in a stage. */
export function* repeatedInstructions(
  { stages }: Model,
  kind: Kind,
  { report, triggers }: RepetitionOptions,
  help: string,
): Iterable<Problem> {
  for (const stage of stages) {
    if (triggers === 'run' && !stage.isBuilt) continue;
    const all = (triggers === 'run' ? runOf(stage) : stage.instructions).filter((one) => one.kind === kind);
    const last = all.at(-1);
    if (last === undefined) continue;
    for (const [index, instruction] of all.entries()) {
      const next = all[index + 1];
      const isReported = report === 'overridden' ? next !== undefined : index > 0;
      if (!isReported) continue;
      const { span, keyword, keywordSpan } = instruction;
      yield atRun(
        instruction,
        report === 'overridden'
          ? {
              span,
              message: `This \`${keyword}\` never runs: another one below overrides it.`,
              help,
              tag: 'unnecessary',
              // BuildKit finds it when it comes to the next one.
              skipAt: next?.keywordSpan ?? null,
              related: [{ span: last.keywordSpan, message: 'This one runs.' }],
            }
          : { span: keywordSpan, message: `This \`${keyword}\` overrides another one above.`, help },
      );
    }
  }
}
