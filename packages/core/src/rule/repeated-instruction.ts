import type { Fix, Problem } from '../finding/finding.js';
import type { Model } from '../model/model.js';
import { partsAlike } from '../model/parts-alike.js';
import { withoutInstruction } from '../model/remove-instruction.js';
import { runOf } from '../model/run.js';
import type { Instruction, Kind } from '../syntax/instruction.js';
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
  model: Model,
  kind: Kind,
  { report, triggers }: RepetitionOptions,
  help: string,
): Iterable<Problem> {
  for (const stage of model.stages) {
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
              // BuildKit finds it when it comes to the next one; above a trigger that runs there is no comment.
              skipAt: next?.runBy === undefined ? (next?.keywordSpan ?? null) : null,
              related: [{ span: last.keywordSpan, message: 'This one runs.' }],
              fixes: fixesOf(model, instruction),
            }
          : { span: keywordSpan, message: `This \`${keyword}\` overrides another one above.`, help },
      );
    }
  }
}

/** Takes it out; with a comment in it, or where two steps would then be one, that is left to a person. */
function fixesOf(model: Model, instruction: Instruction): readonly Fix[] {
  const { start, end } = instruction.span;
  const hasComment = /\n[ \t]*#/.test(model.source.text.slice(start, end));
  if (hasComment || instruction.onbuild !== undefined || partsAlike(model, instruction)) return [];
  const edits = [withoutInstruction(model.source, instruction)];
  return [{ title: 'Remove it', safety: 'suggested', edits }];
}
