import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import { isKnown } from '../../text/known.js';

/** What only matters to a container that runs: without one of them, `scratch` may only carry files out of the build. */
const forRunning = new Set(['expose', 'healthcheck', 'user', 'stopsignal', 'volume', 'workdir']);

export default defineRule({
  summary: 'Say with `CMD` or `ENTRYPOINT` what the container runs.',
  why: 'Without either, here or in the base image, `docker run` ends with the words "no command specified". Whoever runs the image has to know what is in it.',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: { others: ['DF036'] },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM golang:1.27 AS build\nCOPY . .\nRUN go build -o /app\n\nFROM scratch\nCOPY --from=build /app /app\nEXPOSE 8080\n',
      good: 'FROM golang:1.27 AS build\nCOPY . .\nRUN go build -o /app\n\nFROM scratch\nCOPY --from=build /app /app\nEXPOSE 8080\nENTRYPOINT ["/app"]\n',
    },
  ],
  *check({ finalStage, imageOf }) {
    if (finalStage?.from.image === undefined || finalStage.isWindows) return;
    const { cmd, entrypoint } = imageOf(finalStage);
    if (!isKnown(cmd, null) || !isKnown(entrypoint, null)) return;
    const run = lineageOf(finalStage).flatMap(runOf);
    // A base for others leaves it to them, and `[]` is written on purpose.
    if (run.some(({ kind }) => kind === 'onbuild' || kind === 'cmd' || kind === 'entrypoint')) return;
    if (!run.some(({ kind }) => forRunning.has(kind)) && !isProgram(run, finalStage)) return;
    yield {
      span: finalStage.from.image.span,
      message: 'Neither `CMD` nor `ENTRYPOINT` says what the container runs, here or in the base image.',
      help: 'Add `ENTRYPOINT ["program"]` or `CMD ["program"]`.',
    };
  },
});

/** Whether one file gets a name of its own: those that are carried out of the build go to `/`, or the stage has a name. */
function isProgram(run: readonly Instruction[], { name }: Stage): boolean {
  const [copy, another] = run.filter(({ kind }) => kind === 'copy' || kind === 'add');
  if (copy?.kind !== 'copy' || another !== undefined || name !== undefined) return false;
  return /^["']?\/[\w/-]*\w["']?$/.test(copy.destination?.text ?? '');
}
