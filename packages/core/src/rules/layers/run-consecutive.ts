import { isExplained } from '../../model/explained.js';
import { joinRuns } from '../../model/join-runs.js';
import type { Model } from '../../model/model.js';
import { gains, isAlike } from '../../model/run-pairs.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { stagesOption } from '../../rule/stages-option.js';
import { countBefore } from '../../text/count-before.js';
import type { Instruction } from '../../syntax/instruction.js';

export default defineRule({
  summary: 'Put related commands into one RUN.',
  why: 'Each `RUN` makes a layer. What one leaves behind the next cannot take away again, and two that belong together can be cached apart: then the second runs on a state that is months old.',
  unfixed: 'a script cannot go on behind the other as it stands, or a comment stands for one of them',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    hadolint: { DL3059: { level: 'info', options: { pairs: 'all', stages: 'all', commands: 1 } } },
    others: ['S7031', 'DF003'],
  },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {
    pairs: option.choice({
      default: 'gain',
      choices: ['gain', 'all'],
      description:
        'Leave out pairs that may be apart on purpose, for a comment between them or the cache, or take all.',
    }),
    commands: option.integer({ default: 2, min: 1, description: 'How many commands each `RUN` of a pair may have.' }),
    stages: stagesOption,
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN mkdir /data\nRUN chown nobody /data\n',
      good: 'FROM debian:13\nRUN mkdir /data && \\\n    chown nobody /data\n',
    },
  ],
  *check(model, { pairs, commands, stages }) {
    for (const { isShipped, instructions } of model.stages) {
      if (!isShipped && stages !== 'all') continue;
      // A pair that was reported keeps its first RUN for the next pair: all of them could be one.
      let first: Instruction | undefined;
      let above: Instruction | undefined;
      for (let at = beginOf(instructions, model); at < instructions.length; at++) {
        const run = instructions[at]!;
        const last = first !== undefined && isAlike(first, run, commands, model) ? above : undefined;
        const isPair = last !== undefined && (pairs === 'all' || gains(last, run, model));
        if (isPair && run.span.start >= model.begin) {
          // An ignore comment means something else inside another instruction.
          const edits = run.comments.length > 0 && !isExplained(run) ? undefined : joinRuns(model, last, run, first);
          const message = 'This `RUN` could be one with the `RUN` above it.';
          const problem = { span: run.keywordSpan, message, help: 'Join them with `&&`.' };
          yield edits ? { ...problem, fixes: [{ title: 'Join the two', safety: 'suggested', edits }] } : problem;
        }
        if (!isPair) first = run.kind === 'run' ? run : undefined;
        above = run;
      }
    }
  },
});

/** Where the new ones of a stage begin, with the RUNs right above them. */
function beginOf(instructions: readonly Instruction[], { begin }: Model): number {
  let at = begin === 0 ? 0 : countBefore(instructions, ({ span }) => span.start < begin);
  while (at < instructions.length && instructions[at - 1]?.kind === 'run') at--;
  return at;
}
