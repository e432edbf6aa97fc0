import { groupBy } from '../../model/groups.js';
import { leftSources } from '../../model/left-sources.js';
import type { Command } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { insertFlagAfter } from '../../shell/insert-flag.js';
import { isKnown } from '../../text/known.js';
import { once } from '../../text/once.js';

const limited =
  /^(?:--depth|--shallow-\w+|--single-commit|--filter|--mirror|--bare|--reference\S*|--revision|--no-checkout|-n)(?:=|$)/;
/** What needs more than the last commit, or may. */
const needsHistory =
  /^(?:checkout|switch|reset|describe|log|rev-list|rev-parse|tag|fetch|pull|merge|cherry-pick|rebase|revert|am|blame|shortlog|worktree|gc|submodule)$/;

export default defineRule({
  summary: 'Clone without the history.',
  why: 'A clone brings every version of every file, and it stays in the image as `.git`: often many times the size of the sources, and whatever was once committed by mistake.',
  severity: 'info',
  presets: { recommended: { level: 'info', options: { sources: 'rest' } }, security: 'info' },
  on: { commands: ['git'] },
  options: {
    sources: option.choice({
      default: 'all',
      choices: ['all', 'rest'],
      description: 'All clones, or those of which `source-tree-leftover` does not speak.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN git clone --branch v1.4.2 https://example.com/app.git /app\n',
      good: 'FROM debian:13\nRUN git clone --depth=1 --branch v1.4.2 https://example.com/app.git /app\n',
    },
  ],
  *check(model, { sources }) {
    const { commandsNamed, commandsOf, stageOf, finalStage } = model;
    const told = once(() => new Set(finalStage ? leftSources(model, finalStage).map(({ origin }) => origin) : []));
    const calls = commandsNamed('git').filter(
      ({ instruction }) => instruction.kind === 'run' && instruction.onbuild === undefined,
    );
    for (const [stage, commands] of groupBy(calls, ({ instruction }) => stageOf(instruction))) {
      if (stage?.isShipped !== true || commands.some(({ args }) => args.some(({ text }) => needsHistory.test(text))))
        continue;
      for (const command of commands) {
        const verb = command.args.find(({ value }) => isKnown(value, 'clone'));
        if (verb === undefined || !isWhole(command) || isRemoved(command, commandsOf(command.instruction))) continue;
        if (sources === 'rest' && told().has(command)) continue;
        yield {
          span: verb.span,
          message: 'The whole history of the repository stays in the image.',
          help: 'Add `--depth=1`, or delete what is not needed in the same `RUN`.',
          fixes: [
            { title: 'Add `--depth=1`', safety: 'suggested', edits: [insertFlagAfter(command, verb, '--depth=1')] },
          ],
        };
      }
    }
  },
});

function isWhole({ args }: Command): boolean {
  // In a local clone the option does nothing, and what a variable adds nobody knows.
  return (
    args.some(({ text }) => /:\/\/|^["']?[\w.-]+@[\w.-]+:/.test(text)) &&
    !args.some(({ text }) => limited.test(text) || /^["']?\$/.test(text))
  );
}

/** Whether the same RUN deletes something behind it that may be the clone. */
function isRemoved({ span }: Command, commands: readonly Command[]): boolean {
  return commands
    .slice(-20)
    .some(
      (one) =>
        one.span.start > span.start &&
        /^(?:rm|find|mv|shred)$/.test(one.name ?? '') &&
        !one.args.every(({ text }) => /^-|\/var\/(?:lib|cache)|\.cache/.test(text)),
    );
}
