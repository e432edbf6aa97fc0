import type { Model } from '../../model/model.js';
import { aptPrograms, aptProgramsOption } from '../../rule/apt-programs-option.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Let apt-get go on without asking.',
  why: 'When more is to change than was named, `apt-get` asks before it goes on. Nobody answers during a build, so it gives up and the build fails. `DEBIAN_FRONTEND=noninteractive` only silences the questions of the packages, not this one.',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: {
    hadolint: { DL3014: { level: 'warning', options: { programs: 'apt-get' } } },
    others: ['DS-0021', 'DF015'],
  },
  on: { commands: ['apt-get', 'apt', 'aptitude'] },
  looks: 'above',
  options: { programs: aptProgramsOption },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install curl\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
  ],
  *check(model, { programs }) {
    const answered = instructionsWithYes(model);
    for (const manager of aptPrograms(programs)) {
      for (const operation of model.packageOperations(manager, 'install', 'upgrade', 'remove')) {
        const { assumeYes, verb, command, insertFlag } = operation;
        if (assumeYes !== 'no' || command.instruction.kind !== 'run' || answered.has(command.instruction)) continue;
        // What comes through a pipe or from a file may answer; the packages of xargs do not.
        const isFed =
          command.redirects.some(({ operator }) => operator.startsWith('<')) || command.connector === 'pipe';
        if (isFed && !command.wrappers.some(({ name }) => name === 'xargs')) continue;
        yield {
          span: verb.span,
          message: `\`${manager} ${verb.text}\` may ask for confirmation, which nobody gives in a build.`,
          help: 'Add `-y`.',
          fixes: [{ title: 'Add `-y`', safety: 'safe', effect: 'exec', edits: [insertFlag('-y')] }],
        };
      }
    }
  },
});

/** Where a `yes` stands, it may answer a whole group of commands. */
function instructionsWithYes({ commandsNamed }: Model): ReadonlySet<unknown> {
  return new Set(commandsNamed('yes').map(({ instruction }) => instruction));
}
