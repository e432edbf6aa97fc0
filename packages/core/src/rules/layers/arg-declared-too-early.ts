import { earlyVariables } from '../../model/early-variables.js';
import { lineAbove } from '../../model/insert-line.js';
import { withoutInstruction } from '../../model/remove-instruction.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Declare what changes with every build below the work that does not need it.',
  why: 'A `RUN` sees every `ARG` and `ENV` above it, used or not, and is taken from the cache only if all of them are what they were last time. A commit or a build date that is declared above the installs makes every build install anew. A `LABEL` does no such thing.',
  unfixed: 'other instructions between the two need it, or it cannot move without them',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['arg', 'env'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nARG GIT_COMMIT\nRUN apt-get update && apt-get install -y nginx\nRUN echo "$GIT_COMMIT" > /version\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nARG GIT_COMMIT\nRUN echo "$GIT_COMMIT" > /version\n',
    },
  ],
  *check(model) {
    const { source, stages } = model;
    for (const stage of stages) {
      for (const { property, instruction, work, user } of earlyVariables(model, stage)) {
        const name = property.name.text;
        const isPlain = user !== undefined && instruction.line === instruction.endLine;
        const edits = isPlain
          ? [withoutInstruction(source, instruction), lineAbove(source, user, source.lineText(instruction.line).trim())]
          : undefined;
        yield {
          span: property.name.span,
          message: `Every new value of \`${name}\` makes \`${work.name}\` run again, which does not use it.`,
          help: `Move \`${name}\`, and what is made of it, below the \`RUN\`s that do not need it.`,
          related: [{ span: work.span, message: 'It runs again for each value.' }],
          ...(edits && { fixes: [{ title: 'Move it down to its first use', safety: 'suggested', edits }] }),
        };
      }
    }
  },
});
