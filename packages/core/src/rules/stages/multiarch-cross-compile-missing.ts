import { artefactsByStage } from '../../model/artefacts.js';
import type { Compilation } from '../../model/compilations.js';
import { compilesForBuilder, namesTarget } from '../../model/cross-compiling.js';
import type { Model } from '../../model/model.js';
import { neededStages } from '../../model/needed-stages.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { flagOf } from '../../syntax/instruction.js';
import { variablesIn } from '../../syntax/variable.js';

export default defineRule({
  summary: 'Compile for the platform of the image, not for that of the builder.',
  why: 'A stage with `--platform=$BUILDPLATFORM` runs on the machine that builds, which is fast, but its compiler then builds for that machine too. The image for another platform gets a program that does not start there.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app .\nFROM alpine:3.24\nCOPY --from=build /app /app\n',
      good: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nARG TARGETOS TARGETARCH\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .\nFROM alpine:3.24\nCOPY --from=build /app /app\n',
    },
  ],
  *check(model) {
    const onBuilder = stagesOnBuilder(model);
    if (onBuilder.size === 0 || onBuilder.size === model.stages.length) return;
    const artefactsIn = artefactsByStage(model);
    const reported = new Set<Stage>();
    // What comes into a stage that is for the platform of the image.
    const brought = neededStages(model).flatMap((to) => (onBuilder.has(to) ? [] : artefactsIn(to)));
    for (const { made, origin: stage, copy } of brought) {
      if (!('command' in made) || copy === undefined || !onBuilder.has(stage) || reported.has(stage)) continue;
      if (!compilesForBuilder(model, made) || namesTarget(stage)) continue;
      reported.add(stage);
      const { command, language } = made;
      yield {
        span: command.words[0]?.span ?? command.span,
        message: `\`${command.name}\` compiles for the machine that builds, not for the platform of the image.`,
        help: helps[language] ?? 'Declare `ARG TARGETARCH`, and compile for it.',
        related: [
          {
            span: stage.from.image?.span ?? stage.from.keywordSpan,
            message: 'This stage runs on the machine that builds.',
          },
        ],
      };
    }
  },
});

const helps: Readonly<Partial<Record<Compilation['language'], string>>> = {
  go: 'Declare `ARG TARGETOS TARGETARCH`, and set `GOOS=$TARGETOS GOARCH=$TARGETARCH`.',
  rust: 'Declare `ARG TARGETARCH`, and give `--target` the triple that goes with it.',
  dotnet: 'Declare `ARG TARGETARCH`, and add `-a $TARGETARCH`.',
};

/** The stages that run on the machine that builds, by their own `--platform` or that of the first parent. */
function stagesOnBuilder({ stages, escape }: Model): ReadonlySet<Stage> {
  const found = new Set<Stage>();
  for (const stage of stages) {
    const platform = flagOf(stage.from, 'platform')?.value;
    const isPinned =
      platform !== undefined && variablesIn(platform.text, escape).some(({ name }) => name === 'BUILDPLATFORM');
    if (stage.parent === undefined ? isPinned : found.has(stage.parent)) found.add(stage);
  }
  return found;
}
