import { withoutInstruction } from '../../model/remove-instruction.js';
import { stageLinks } from '../../model/stage-links.js';
import type { Stage } from '../../model/stage.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';

export default defineRule({
  summary: 'Set the ports, volumes and commands of the image in the stages it is based on.',
  why: '`COPY --from` takes files only. What a builder says of ports, volumes, commands and health does not reach the image, and whoever reads the file believes that it does.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['expose', 'volume', 'cmd', 'entrypoint', 'healthcheck', 'stopsignal'] },
  options: {},
  examples: [
    {
      bad: 'FROM golang:1.25 AS build\nEXPOSE 8080\nRUN go build -o /app\n\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\n',
      good: 'FROM golang:1.25 AS build\nRUN go build -o /app\n\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\n',
    },
  ],
  *check(model) {
    const { source } = model;
    for (const stage of pureBuilders(model)) {
      for (const instruction of stage.instructions) {
        if (!/^(?:expose|volume|cmd|entrypoint|healthcheck|stopsignal)$/.test(instruction.kind) || isOff(instruction))
          continue;
        const title = `Remove the \`${instruction.keyword}\``;
        yield {
          span: instruction.keywordSpan,
          message: `This \`${instruction.keyword}\` does not reach the image: only files are taken from this stage.`,
          help: 'Move it to the stage that is shipped, or leave it out.',
          tag: 'unnecessary',
          fixes: [{ title, safety: 'suggested', edits: [withoutInstruction(source, instruction)] }],
        };
      }
    }
  },
});

/** The stages that only lend files; one that nobody takes files from, or with such a child, may be a target of its own. */
function pureBuilders(model: Model): readonly Stage[] {
  const { stages } = model;
  const lenders = new Set(stageLinks(model).links.map(({ to }) => to));
  const parents = new Set(stages.map(({ parent }) => parent));
  const isTarget = (stage: Stage): boolean =>
    stage.isFinal || !stage.isBuilt || isForPeople(stage) || (!lenders.has(stage) && !parents.has(stage));
  const targets = new Set(stages.filter(isTarget));
  // From the last one up, so that a whole chain is followed.
  for (const stage of stages.toReversed()) {
    if (targets.has(stage) && stage.parent !== undefined) targets.add(stage.parent);
  }
  return stages.filter((stage) => !targets.has(stage));
}

/** Whether its name says that people run it: for work on the sources, or in tests. */
function isForPeople({ name = '' }: Stage): boolean {
  return /(?:^|[^a-z])(?:dev\w*|tests?|testing|debug\w*|ci|lint\w*|e2e|run|runtime|prod\w*|release|final|app)(?:[^a-z]|$)/.test(
    name,
  );
}

/** `HEALTHCHECK NONE` and `CMD []` only take away what the base has. */
function isOff(instruction: Instruction): boolean {
  return instruction.kind === 'healthcheck' ? instruction.type === 'NONE' : instruction.json?.length === 0;
}
