import type { Fix } from '../../finding/finding.js';
import type { Command, Model } from '../../model/model.js';
import { secretMounts } from '../../model/secret-mounts.js';
import { defineRule } from '../../rule/define-rule.js';
import { insertBefore } from '../../text/edit.js';
import { valueOf } from '../../text/known.js';

const keys = ['SECRET_KEY_BASE', 'SECRET_KEY_BASE_DUMMY', 'RAILS_MASTER_KEY'];
const modes = ['RAILS_ENV', 'RACK_ENV'];

export default defineRule({
  summary: 'Precompile Rails assets with a dummy key.',
  why: 'In production Rails wants `SECRET_KEY_BASE` or the master key also to compile assets, which need neither. Without one the build stops, and a real one given to the build ends up in the image. With `SECRET_KEY_BASE_DUMMY=1` Rails (7.1 and later) makes one up.',
  unfixed: 'the command is not run by a shell',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  on: { kinds: ['run'], text: /assets:precompile/ },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM ruby:3.4\nENV RAILS_ENV=production\nCOPY . /app\nWORKDIR /app\nRUN bundle exec rails assets:precompile\n',
      good: 'FROM ruby:3.4\nENV RAILS_ENV=production\nCOPY . /app\nWORKDIR /app\nRUN SECRET_KEY_BASE_DUMMY=1 bundle exec rails assets:precompile\n',
    },
  ],
  *check(model) {
    for (const command of model.commands) {
      const { instruction, words } = command;
      const task = words.find(({ text }) => /^["']?assets:precompile(?:\[|["']?$)/.test(text));
      if (task === undefined || instruction.kind !== 'run' || instruction.onbuild !== undefined) continue;
      if (settingOf(model, command, modes) !== 'production' || settingOf(model, command, keys) !== undefined) continue;
      if (secretMounts(model, instruction).length > 0) continue;
      yield {
        span: task.span,
        message: '`assets:precompile` runs without a key, and needs none but a dummy.',
        help: 'Set `SECRET_KEY_BASE_DUMMY=1` in front of the command.',
        fixes: fixesOf(command),
      };
    }
  },
});

/** What one of the variables is for the command, the first that is set at all; `?` where it is not known. */
function settingOf(
  { variableAt, commandsOf, expand }: Model,
  command: Command,
  names: readonly string[],
): string | undefined {
  const { instruction, assignments, span } = command;
  const before = commandsOf(instruction).filter((other) => other.span.start < span.start);
  const words = [
    ...before.flatMap(({ args }) => args),
    ...command.wrappers.flatMap((wrapper) => wrapper.words),
    ...command.args,
  ];
  for (const name of names) {
    const own = [...before.flatMap((other) => other.assignments), ...assignments].findLast((one) => one.name === name);
    if (own !== undefined) return valueOf(expand(own.value, instruction)) ?? '?';
    const word = words.findLast(({ text }) => text.startsWith(`${name}=`));
    if (word !== undefined) return valueOf(word.value)?.slice(name.length + 1) ?? '?';
    const variable = valueOf(variableAt(instruction, name));
    if (variable !== undefined) return valueOf(variable.value) ?? '?';
  }
  return undefined;
}

function fixesOf({ script, span }: Command): readonly Fix[] {
  if (script.form !== 'shell' && script.form !== 'heredoc') return [];
  const edits = [insertBefore(span, 'SECRET_KEY_BASE_DUMMY=1 ')];
  return [{ title: 'Set `SECRET_KEY_BASE_DUMMY=1`', safety: 'safe', effect: 'exec', edits }];
}
