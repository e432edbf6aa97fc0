import { sdkOf } from '../../knowledge/sdk-image.js';
import type { Model } from '../../model/model.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { isForPeople } from '../../model/workplace.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Word } from '../../syntax/word.js';

export default defineRule({
  summary: 'Ship on an image that is for running, not for building.',
  why: 'Compilers, headers and build tools make an image many times as large as the program in it, they need patches that nobody asked for, and they are what an intruder would bring along himself. Build in a stage of its own, and copy the result.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { others: ['DF011'] },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]\n',
      good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app .\nFROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /app /app\nCMD ["/app"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    const [first] = finalStage === undefined ? [] : lineageOf(finalStage);
    if (finalStage === undefined || first?.base.kind !== 'image' || first.from.image === undefined) return;
    const { familiarName, tag = 'latest' } = first.base.reference;
    const sdk = sdkOf(familiarName, tag);
    if (sdk === undefined || isForWork(model, finalStage)) return;
    yield {
      span: first.from.image.span,
      message: `The image ships ${sdk.brings}.`,
      help: `Build in a stage of its own, and copy the result to ${sdk.take}.`,
    };
  },
});

/** Programs of an SDK that are only called where one works on the sources. */
const work =
  /^(?:air|reflex|dlv|golangci-lint|gopls|CompileDaemon|cargo|mvn|mvnw|gradle|gradlew|make|cmake|sbt|go|dotnet|swift|javac|jshell|javadoc|jlink)$/;

/** Of these the program itself is started, out of what the SDK has built. */
const starts = /^(?:run|spring-boot:run|bootRun|[\w./-]+\.dll)$/;

/** Whether the image is for those who work on it: for their shell, their tests, their checks. */
function isForWork(model: Model, stage: Stage): boolean {
  if (isForPeople(model, stage)) return true;
  const { entrypoint, cmd } = model.imageOf(stage);
  const commands = [entrypoint, cmd]
    .flatMap((one) => (one.known && one.value?.instruction) || [])
    .flatMap(model.commandsOf);
  return commands.length === 0 || commands.some(({ name = '', args }) => work.test(name) && !args.some(isStart));
}

function isStart({ text }: Word): boolean {
  return starts.test(text.replaceAll(/["']/g, ''));
}
