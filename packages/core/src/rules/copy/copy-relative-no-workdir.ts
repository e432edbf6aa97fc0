import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { Instruction } from '../../syntax/instruction.js';
import { isKnown } from '../../text/known.js';
import type { Stage } from '../../model/stage.js';

export default defineRule({
  summary: 'Set a WORKDIR before you copy to a relative path.',
  why: 'A relative destination hangs on the working directory. Where no `WORKDIR` is set that is `/`, or whatever the base image chose, and it moves without a word when the base does.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3045: { level: 'warning', options: { bases: 'none', report: 'each', instructions: 'copy' } } },
    others: ['DF063'],
  },
  on: { kinds: ['copy', 'add'] },
  looks: 'above',
  options: {
    bases: basesOption,
    instructions: option.choice({
      default: 'all',
      choices: ['all', 'copy'],
      description: 'Look at `ADD` too, or at `COPY` alone.',
    }),
    report: option.choice({
      default: 'first',
      choices: ['first', 'each'],
      description: 'Report the first of a stage, as one WORKDIR mends all of them, or each.',
    }),
  },
  examples: [
    {
      bad: 'FROM python:3.14\nCOPY requirements.txt .\n',
      good: 'FROM python:3.14\nWORKDIR /app\nCOPY requirements.txt .\n',
    },
  ],
  *check({ stages, stateAt }, { bases, instructions, report }) {
    const settled = new Set<Stage>();
    for (const stage of stages) {
      let isSaid = false;
      let isSet = stage.parent !== undefined && settled.has(stage.parent);
      for (const instruction of stage.instructions) {
        isSet ||= instruction.kind === 'workdir';
        if (isSet) break;
        if (instruction.kind !== 'copy' && (instruction.kind !== 'add' || instructions === 'copy')) continue;
        if (instruction.destination === undefined || (isSaid && report === 'first')) continue;
        const { span } = instruction.destination;
        // A heredoc there is an error of its own.
        const path = heredocOf(span.start, instruction)
          ? undefined
          : relativePath(instruction, instruction.destination.text);
        if (path === undefined || (bases === 'known' && !isKnown(stateAt(instruction).workdir, '/'))) continue;
        yield {
          span,
          message: `\`${path}\` is a relative destination, and no \`WORKDIR\` is set.`,
          help: 'Set `WORKDIR` above it, or write an absolute path.',
        };
        isSaid = true;
      }
      if (isSet) settled.add(stage);
    }
  },
});

/** The destination without its quotes, where it is surely relative: what a variable begins is somebody else's choice. */
function relativePath({ json }: Instruction, text: string): string | undefined {
  const path = json === undefined ? text.replaceAll(/["']/g, '') : text;
  return /^(?:[/\\$]|[A-Za-z]:|$)/.test(path) ? undefined : path;
}

function heredocOf(start: number, { heredocs }: Instruction): boolean {
  return heredocs.some(({ span }) => span.start === start);
}
