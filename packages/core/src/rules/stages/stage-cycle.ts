import { circlesOf, stageLinks } from '../../model/stage-links.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Take files from stages that stand above.',
  why: 'Stages are built in their order, and only what is built can be copied or mounted. A stage below is not there yet, and where two stages need each other neither can ever begin: the build fails.',
  severity: 'error',
  presets: 'everywhere',
  on: { kinds: ['copy', 'run'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nCOPY --from=build /app /bin/app\nFROM golang:1.26 AS build\nRUN go build -o /app .\n',
      good: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM debian:13\nCOPY --from=build /app /bin/app\n',
    },
  ],
  *check(model) {
    const { stages } = model;
    const { links, missing } = stageLinks(model);
    const circles = circlesOf(stages, links);
    for (const { from, to, instruction, span, name, waits } of links) {
      // Copying from the stage itself is an error of its own.
      if (to.index <= from.index) continue;
      const isCircle = circles.get(from) === circles.get(to) && instruction.runBy === undefined;
      if (!isCircle && !(from.isBuilt && waits)) continue;
      yield atRun(instruction, {
        span,
        message: isCircle
          ? `The stage \`${name}\` needs this one, and this one needs it.`
          : `The stage \`${name}\` stands below.`,
        help: isCircle
          ? 'Put what both need into a stage of its own, above the two.'
          : 'Move that stage above this one.',
        related: [{ span: to.from.span, message: 'It begins here.' }],
      });
    }
    for (const { from, instruction, span, name } of missing) {
      const last = stages.length - 1;
      yield atRun(instruction, {
        span,
        message: `There is no stage ${name}: ${last === 0 ? 'the only one is 0' : `they go from 0 to ${last}`}.`,
        help: from.index === 0 ? 'Name an image.' : 'Name the stage: numbers change when a stage is added.',
      });
    }
  },
});
