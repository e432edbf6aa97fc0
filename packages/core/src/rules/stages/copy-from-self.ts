import { stageLinks } from '../../model/stage-links.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Copy from another stage than the one at work.',
  why: 'A stage would have to be finished before it can begin, so the build fails: `circular dependency detected`. Files of the same stage are copied with `RUN`.',
  severity: 'error',
  presets: 'everywhere',
  replaces: {
    hadolint: { DL3023: { level: 'error' } },
    others: ['DS-0006', 'DF050'],
  },
  on: { kinds: ['copy', 'run'] },
  options: {},
  examples: [
    {
      bad: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nCOPY --from=build /app /bin/app\n',
      good: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM debian:13\nCOPY --from=build /app /bin/app\n',
    },
  ],
  *check(model) {
    for (const { from, to, instruction, span, name } of stageLinks(model).links) {
      // When a trigger runs, BuildKit takes what the stage is so far.
      if (to !== from || instruction.runBy !== undefined) continue;
      yield {
        span,
        message: `\`${name}\` is the stage that is being built.`,
        help: 'Name another stage. Files of this one are there without it.',
        related: [{ span: from.from.span, message: 'The stage begins here.' }],
      };
    }
  },
});
