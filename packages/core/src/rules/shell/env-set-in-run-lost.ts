import type { Fix } from '../../finding/finding.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { shellSetting } from '../../shell/shell-setting.js';
import type { Instruction } from '../../syntax/instruction.js';
import { variablesIn } from '../../syntax/variable.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Set variables with `ENV`, or in the `RUN` that uses them.',
  why: 'Each `RUN` is a shell of its own, and when it ends its variables, aliases and environments are gone: only files stay. What a `RUN` sets last, nothing uses.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nRUN export APP_HOME=/srv/app\nRUN mkdir "$APP_HOME"\n',
      good: 'FROM python:3.14\nENV APP_HOME=/srv/app\nRUN mkdir "$APP_HOME"\n',
    },
  ],
  *check(model) {
    for (const instruction of model.instructionsOf('run')) {
      const scripts = model.scriptsOf(instruction);
      const [script] = scripts;
      // A second script is a heredoc that a command of the first one reads.
      if (script === undefined || scripts.length > 1 || script.form === 'exec' || !script.complete) continue;
      const lost: { readonly span: Span; readonly what: string }[] = [];
      for (const command of script.commands.toReversed()) {
        if (command.nesting.includes('substitution')) continue;
        const what = shellSetting(command);
        if (what === undefined) break;
        lost.unshift({ span: command.span, what });
      }
      for (const { span, what } of lost) {
        yield {
          span,
          message: `${what} is gone when this \`RUN\` ends, and nothing in it comes after.`,
          help: 'Use `ENV`, or write it in front of the commands that need it, in the same `RUN`.',
          fixes: lost.length === 1 ? fixesOf(model, instruction, script.commands) : [],
        };
      }
    }
  },
});

/** An ENV instead, where the values are plain text and variables that are set. */
function fixesOf({ variableAt }: Model, instruction: Instruction, commands: readonly ShellCommand[]): readonly Fix[] {
  const { keywordSpan, raw, flags, heredocs, json } = instruction;
  const [command] = commands;
  const words = command?.args ?? [];
  const isPlain = words.every(
    ({ text }) =>
      /^[A-Za-z_]\w*=/.test(text) &&
      !/[`\\~*]|\$[(\d@*#?!$-]/.test(text) &&
      variablesIn(text, '\\').every(({ name }) => isSet(variableAt(instruction, name))),
  );
  if (command?.name !== 'export' || commands.length > 1 || !isPlain || words[0] === undefined) return [];
  if (flags.length + heredocs.length > 0 || json !== undefined || command.wrappers.length > 0) return [];
  const span = { start: keywordSpan.start, end: words[0].span.start };
  return [{ title: 'Use `ENV`', safety: 'suggested', edits: [{ span, text: raw === 'run' ? 'env ' : 'ENV ' }] }];
}

function isSet(variable: ReturnType<Model['variableAt']>): boolean {
  return variable.known && variable.value !== undefined;
}
