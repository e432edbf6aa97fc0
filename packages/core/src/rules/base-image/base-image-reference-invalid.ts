import { imageFault, platformFault } from '../../model/base-faults.js';
import { fromArguments } from '../../model/from-arguments.js';
import { stageReferences } from '../../model/stage-references.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { atRun } from '../../rule/triggers-option.js';
import { referenceProblem } from '../../syntax/reference-problem.js';

export default defineRule({
  summary: 'Name images and platforms in a form that Docker takes.',
  why: 'A name in capitals, a colon without a tag, a platform that is none: the build stops before its first step. So it does where a variable leaves nothing of the name.',
  severity: 'error',
  presets: 'everywhere',
  underBuildkit: { unresolved: 'error' },
  on: { kinds: ['from', 'copy', 'run'] },
  looks: 'above',
  options: {
    unresolved: option.choice({
      default: 'silent',
      choices: ['silent', 'error'],
      description:
        'What of a name that hangs on an ARG without a default, or with an empty one: nothing, as whoever builds will give it, or the error of a build that does not.',
    }),
  },
  examples: [
    {
      bad: 'FROM Debian:13\nCMD ["bash"]\n',
      good: 'FROM debian:13\nCMD ["bash"]\n',
    },
    {
      bad: 'FROM --platform=linux-arm64 debian:13\nCMD ["bash"]\n',
      good: 'FROM --platform=linux/arm64 debian:13\nCMD ["bash"]\n',
    },
  ],
  *check(model, { unresolved }) {
    const { stages, stageOf } = model;
    const given = fromArguments(model, unresolved === 'error' ? 'check' : 'known');
    const isOpen = (text: string) => unresolved === 'silent' && given.openIn(text).length > 0;
    const above = new Set<string>();
    for (const { from, name } of stages) {
      const image = imageFault(from, given, above);
      if (image !== undefined && !isOpen(from.image?.text ?? '')) yield image;
      const platform = platformFault(from, given);
      if (platform !== undefined && !isOpen(platform.flag.value?.text ?? '')) yield platform;
      if (name !== undefined) above.add(name);
    }
    const triggers = stages.flatMap((stage) => stage.triggers);
    for (const instruction of [...triggers, ...model.instructionsOf('copy'), ...model.instructionsOf('run')]) {
      // A trigger counts where it runs.
      const isElsewhere = instruction.onbuild !== undefined && instruction.runBy === undefined;
      if (instruction.flags.length === 0 || isElsewhere || stageOf(instruction) === undefined) continue;
      for (const { name, span, takesNumber } of stageReferences(instruction)) {
        // A number is a stage's, or an error of its own.
        if ((takesNumber && /^[+-]?\d{1,19}$/.test(name)) || above.has(name.toLowerCase())) continue;
        const problem = referenceProblem(name);
        if (problem !== undefined) yield atRun(instruction, { span, ...problem });
      }
    }
  },
});
