import { absentPrograms } from '../../model/absent-calls.js';
import { entrypointScript, entrypointScriptNeeds } from '../../model/entrypoint-script.js';
import { imageName } from '../../model/image-name.js';
import { runScripts } from '../../model/run-scripts.js';
import { ashFix } from '../../rule/ash-fix.js';
import { defineRule } from '../../rule/define-rule.js';
import { isPosixShell, shebangOf } from '../../shell/dialect.js';
import { oneSegment } from '../../text/segments.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Use a shell that is in the image.',
  why: 'Alpine and BusyBox have no `bash`: `SHELL`, `bash -c` and a script that begins with `#!/bin/bash` stop with `not found`, and of a script it says so although the file is there.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck'] },
  options: {},
  examples: [
    {
      bad: 'FROM alpine:3.24\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN ls | sort > /list\n',
      good: 'FROM alpine:3.24\nSHELL ["/bin/ash", "-o", "pipefail", "-c"]\nRUN ls | sort > /list\n',
    },
  ],
  *needs(model) {
    yield* entrypointScriptNeeds(model);
    for (const { files } of runScripts(model))
      for (const { file } of files) if (file !== undefined) yield { kind: 'file', path: file };
  },
  *check(model) {
    const { calls, isAbsentAt, isAbsentAfter } = absentPrograms(model);
    const reported = new Set<number>();
    for (const { program, span, instruction, stage, role } of calls) {
      if (role !== 'shell' || instruction.onbuild !== undefined || reported.has(span.start)) continue;
      reported.add(span.start);
      yield {
        span,
        message: `\`${program}\` is not in \`${imageName(stage.root)}\`, and nothing above installs it.`,
        help: helpFor(program),
        fixes: ashFix(model, stage, program, span),
      };
    }
    const start = entrypointScript(model);
    const shell = start?.isRunByShell === false ? shellOf(start.text) : undefined;
    if (start !== undefined && shell !== undefined && isAbsentAfter(start.stage, shell))
      yield problemOf(start.span, start.name, shell, imageName(start.stage.root));
    for (const { instruction, span, name, files } of runScripts(model)) {
      const [file] = files;
      const own = shellOf(file?.text ?? (file?.file === undefined ? undefined : model.facts.file(file.file)) ?? '');
      const root = model.stageOf(instruction)?.root;
      // It may be installed a few commands before.
      const isNamed = model.commandsOf(instruction).some(({ args }) => args.some((word) => word.text === own));
      if (own === undefined || root === undefined || isNamed || !isAbsentAt(instruction, own)) continue;
      yield problemOf(span, name, own, imageName(root));
    }
  },
});

function problemOf(span: Span, name: string, shell: string, image: string) {
  return {
    span,
    message: `\`${name}\` is a script for \`${shell}\`, which is not in \`${image}\`.`,
    help: helpFor(shell),
  };
}

function helpFor(shell: string): string {
  return `Install \`${shell}\` above, or write it for \`sh\`.`;
}

function shellOf(text: string): string | undefined {
  const [program = ''] = shebangOf(oneSegment(text.slice(0, 200).replaceAll('\r', ''), 0)) ?? [];
  const name = program.slice(program.lastIndexOf('/') + 1);
  return isPosixShell(name) && name !== 'sh' ? name : undefined;
}
