import { splitBefore } from '../../model/split-properties.js';
import { setterBeside, unsetVariables } from '../../model/unset-variables.js';
import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun } from '../../rule/triggers-option.js';
import { contains } from '../../text/span.js';

export default defineRule({
  summary: 'Use a variable of ENV in the instruction behind it.',
  why: 'All values of one `ENV` are worked out before any of them is set. What the same instruction sets is not there yet, so the value is put together from nothing, or from what was set before.',
  unfixed: 'other pairs of the same instruction need the old value, or a comment would be lost',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: {
    hadolint: { DL3044: { level: 'error', options: { bases: 'none' } } },
    buildkit: { UndefinedVar: { level: 'warning', options: { bases: 'none' } } },
    others: ['DF062'],
  },
  on: { kinds: ['env'] },
  looks: 'above',
  options: { bases: basesOption },
  examples: [
    {
      bad: 'FROM debian:13\nENV APP=/srv/app DATA=$APP/data\n',
      good: 'FROM debian:13\nENV APP=/srv/app\nENV DATA=$APP/data\n',
    },
  ],
  *check(model, { bases }) {
    for (const instruction of model.instructionsRun('env')) {
      if (instruction.properties.length < 2) continue;
      for (const use of unsetVariables(model, instruction, bases)) {
        const { name, span } = use;
        const setter = setterBeside(instruction, use);
        if (setter === undefined) continue;
        const user = instruction.properties.find((property) => contains(property.span, span));
        const isBehind = user !== undefined && setter.span.end <= user.span.start;
        const edit = isBehind ? splitBefore(model, instruction, user) : undefined;
        yield atRun(instruction, {
          span,
          message: `\`${name}\` is not set yet: this very ENV sets it.`,
          help: 'Move what uses it into an ENV of its own below.',
          related: [{ span: setter.span, message: 'It is set here.' }],
          fixes: edit === undefined ? [] : [{ title: 'Begin a new ENV with it', safety: 'suggested', edits: [edit] }],
        });
      }
    }
  },
});
