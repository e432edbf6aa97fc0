import { portFault } from '../../model/port-fault.js';
import { portSpecs } from '../../model/port-specs.js';
import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun, instructionsWith, triggersOption } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Expose port numbers from 0 to 65535.',
  why: 'A port is a number of 16 bits. BuildKit stops the build at an `EXPOSE` with anything else, be it a name, a number beyond 65535 or a range that runs backwards.',
  severity: 'error',
  presets: 'everywhere',
  underBuildkit: { bases: 'none', triggers: 'run' },
  replaces: {
    hadolint: { DL3011: { level: 'error' } },
    others: ['DS-0008', 'DF040'],
  },
  on: { kinds: ['expose'] },
  looks: 'above',
  options: { bases: basesOption, triggers: triggersOption },
  examples: [
    {
      bad: 'FROM debian:13\nEXPOSE 80800\n',
      good: 'FROM debian:13\nEXPOSE 8080\n',
    },
  ],
  *check(model, { bases, triggers }) {
    for (const instruction of instructionsWith(model, triggers, 'expose')) {
      for (const spec of portSpecs(model, instruction, bases)) {
        const fault = spec.text === '' ? undefined : portFault(spec);
        if (fault?.kind !== 'port') continue;
        const { span } = spec;
        const help = 'Write the number of a port, or `first-last`.';
        yield atRun(instruction, { span, message: fault.message, help });
      }
    }
  },
});
