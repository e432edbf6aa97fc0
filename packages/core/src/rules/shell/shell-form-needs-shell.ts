import { calledNames, mayBringShell } from '../../model/brought-shell.js';
import { runsOnlyItsArguments } from '../../model/entrypoint-wrapper.js';
import { imageName } from '../../model/image-name.js';
import type { Model } from '../../model/model.js';
import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { hasNoShell } from '../../knowledge/image-lacks.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Use JSON arrays where the image has no shell.',
  why: 'The shell form of `RUN`, `CMD`, `ENTRYPOINT` and `HEALTHCHECK` starts `/bin/sh`. `scratch` and distroless images have none, so the build stops, or the container does not start.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck'] },
  options: {},
  examples: [
    {
      bad: 'FROM scratch\nCOPY app /app\nENTRYPOINT /app --serve\n',
      good: 'FROM scratch\nCOPY app /app\nENTRYPOINT ["/app", "--serve"]\n',
    },
  ],
  *check(model) {
    const { stages, finalStage } = model;
    // In these there may be a shell.
    const open = new Set<Stage>();
    const called = calledNames(model);
    for (const stage of stages) {
      const { root, parent, isWindows } = stage;
      const isBare = root.kind === 'scratch' || (root.kind === 'image' && hasNoShell(root.facts));
      if (!isBare || isWindows || (parent !== undefined && open.has(parent))) {
        open.add(stage);
        continue;
      }
      for (const instruction of runOf(stage)) {
        if (open.has(stage) || instruction.onbuild !== undefined) break;
        if (instruction.kind === 'run' && needsShell(model, instruction)) yield problemOf(instruction, stage);
        else if (instruction.kind === 'shell' || mayBringShell(model, instruction, called)) open.add(stage);
      }
    }
    if (finalStage === undefined || open.has(finalStage)) return;
    for (const instruction of started(model, finalStage)) {
      if (instruction.onbuild === undefined && needsShell(model, instruction)) yield problemOf(instruction, finalStage);
    }
  },
});

const asArray = 'Write the program and its arguments as a JSON array.';
const asProgram = 'Start the program itself, without a shell.';

function problemOf({ keyword, keywordSpan, kind, json }: Instruction, { root }: Stage) {
  return {
    span: keywordSpan,
    message: `\`${keyword}\` starts a shell here, and \`${imageName(root)}\` has none.`,
    help: kind === 'run' ? 'Do this in another stage, and copy the result.' : json === undefined ? asArray : asProgram,
  };
}

function needsShell({ scriptsOf }: Model, instruction: Instruction): boolean {
  const [script] = scriptsOf(instruction);
  if (script === undefined || script.text.text.trim() === '') return false;
  return script.form === 'exec' ? /^(?:ba|da|a)?sh$/.test(script.commands[0]?.name ?? '') : true;
}

/** The HEALTHCHECK, ENTRYPOINT and CMD in force. */
function started({ imageOf }: Model, stage: Stage): readonly Instruction[] {
  const check = lineageOf(stage)
    .flatMap(runOf)
    .findLast(({ kind }) => kind === 'healthcheck');
  const { entrypoint, cmd } = imageOf(stage);
  const outer = valueOf(entrypoint);
  const own = outer?.instruction;
  // Where the base's is not known, a shell would be an argument of it at best.
  const isRun = own === undefined || (outer?.form === 'exec' && runsOnlyItsArguments(outer.words));
  const inner = isRun ? valueOf(cmd)?.instruction : undefined;
  return [check, own, inner].filter((one) => one !== undefined);
}
