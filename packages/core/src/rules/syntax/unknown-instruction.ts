import { wholeOf } from '../../model/tail.js';
import { defineRule } from '../../rule/define-rule.js';
import { frontendOption } from '../../rule/frontend-option.js';
import { findingOf, rejectedIn } from '../../rule/instruction-findings.js';

export default defineRule({
  summary: 'Begin each line with an instruction that Docker knows.',
  why: 'BuildKit stops at a keyword that it does not know, before the first step of the build. It is a slip of the pen, or a line that belongs to the one above, where the `\\` at the end is missing.',
  severity: 'error',
  presets: 'everywhere',
  replaces: { hadolint: { DL1000: { level: 'error' } } },
  underBuildkit: { frontend: 'stable' },
  on: { kinds: ['unknown'] },
  looks: 'above',
  options: { frontend: frontendOption },
  examples: [
    {
      bad: 'FROM debian:13\nCPOY app /bin/app\n',
      good: 'FROM debian:13\nCOPY app /bin/app\n',
    },
  ],
  *check(model, { frontend }) {
    const { instructions } = wholeOf(model);
    const left = instructions.length - model.instructions.length;
    const above = new Map(model.instructions.map((one, index) => [one, instructions[left + index - 1]] as const));
    for (const problem of rejectedIn(model, { frontend })) {
      const { instruction, code } = problem;
      if (code !== 'unknown-instruction' || instruction.onbuild !== undefined) continue;
      const last = above.get(instruction);
      const isNext = last !== undefined && last.endLine + 1 === instruction.line;
      const isTornOff = isNext && /(?:&&|\|)\s*$/.test(last.joined.text);
      const { meant, ...rest } = problem;
      const isKnown = meant !== undefined && !isTornOff;
      // Lines that were torn off together have one cause.
      if (isNext && last.kind === 'unknown' && !isKnown) continue;
      const found = isKnown ? problem : { ...rest, help: helpFor(instruction.raw, isNext, model.escape) };
      yield findingOf(found);
    }
  },
});

function helpFor(raw: string, isNext: boolean, escape: string): string {
  if (/^(?:\/\/|\/\*|--|;)/.test(raw)) return 'Begin a comment with `#`.';
  if (isNext) return `If it belongs to the line above, end that line with \`${escape}\`.`;
  return 'Begin a command with `RUN`.';
}
