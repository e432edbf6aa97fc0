import { isExplained } from '../../model/explained.js';
import { joinRuns } from '../../model/join-runs.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { stagesOption } from '../../rule/stages-option.js';
import { fileEffectsOf } from '../../shell/file-effects.js';
import { packageCallOf } from '../../shell/package-calls.js';
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
    for (const stage of model.stages.filter(({ isShipped }) => isShipped || stages === 'all')) {
      // A pair that was reported keeps its first RUN for the next pair: all of them could be one.
      let first: Instruction | undefined;
      let above: Instruction | undefined;
      for (const run of stage.instructions) {
        const last = first !== undefined && isAlike(first, run, commands, model) ? above : undefined;
        if (last !== undefined && (pairs === 'all' || gains(last, run, model))) {
          // An ignore comment means something else inside another instruction.
          const edits = run.comments.length > 0 && !isExplained(run) ? undefined : joinRuns(model, last, run, first);
          const message = 'This `RUN` could be one with the `RUN` above it.';
          const problem = { span: run.keywordSpan, message, help: 'Join them with `&&`.' };
          yield edits ? { ...problem, fixes: [{ title: 'Join the two', safety: 'suggested', edits }] } : problem;
        } else first = run.kind === 'run' ? run : undefined;
        above = run;
      }
    }
  },
});

/** Whether both are RUNs with the same flags and few commands. */
function isAlike(first: Instruction, second: Instruction, most: number, { commandsOf }: Model): boolean {
  const flags = [first, second].map((run) => [...new Set(run.flags.map(({ bytes }) => bytes))].sort().join(' '));
  // A test is part of what it decides on.
  const counts = [first, second].map((run) => commandsOf(run).filter(({ name }) => !/^\[\[?$/.test(name ?? '')).length);
  // No command at all: a script that was not understood.
  return second.kind === 'run' && flags[0] === flags[1] && Math.min(...counts) > 0 && Math.max(...counts) <= most;
}

/** Whether nothing says that they are apart on purpose: a comment, another form, an install that is to be cached. */
function gains(first: Instruction, second: Instruction, { commandsOf, scriptsOf }: Model): boolean {
  const scripts = [...scriptsOf(first), ...scriptsOf(second)];
  if (isExplained(second) || scripts.some(({ form, complete }) => form !== 'shell' || !complete)) return false;
  const calls = commandsOf(first).flatMap((command) => packageCallOf(command) ?? []);
  const installs = calls.filter(({ operation }) => /^(install|ci|require|download)$/.test(operation));
  // An update of the index apart from its install is more than a layer too many, and is said as that.
  if (installs.length === 0) return calls.every(({ operation }) => operation !== 'update');
  return commandsOf(second).some((command) => {
    const { manager, operation = 'run' } = packageCallOf(command) ?? {};
    if (!/^(run|build)$/.test(operation) && installs.some((one) => one.manager === manager)) return true;
    return fileEffectsOf(command).some(({ kind }) => kind === 'delete');
  });
}
