import { portFault } from '../../model/port-fault.js';
import { portSpecs } from '../../model/port-specs.js';
import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun, instructionsWith, triggersOption } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Expose ports of TCP, UDP or SCTP.',
  why: 'What stands behind the slash of a port is its transport, and there are three of them. BuildKit stops the build at any other word, also at the name of a protocol that is spoken on top, such as `http`.',
  severity: 'error',
  presets: 'everywhere',
  replaces: { hadolint: { DL1000: { level: 'error' } } },
  underBuildkit: { bases: 'none', triggers: 'run' },
  on: { kinds: ['expose'] },
  looks: 'above',
  options: { bases: basesOption, triggers: triggersOption },
  examples: [
    {
      bad: 'FROM debian:13\nEXPOSE 80/http\n',
      good: 'FROM debian:13\nEXPOSE 80/tcp\n',
    },
  ],
  *check(model, { bases, triggers }) {
    for (const instruction of instructionsWith(model, triggers, 'expose')) {
      for (const spec of portSpecs(model, instruction, bases)) {
        const fault = spec.text === '' ? undefined : portFault(spec);
        if (fault?.kind !== 'protocol') continue;
        const isSwapped = /^(?:tcp|udp|sctp)$/i.test(spec.port) && /^\d+$/.test(spec.protocol);
        yield atRun(instruction, {
          span: spec.protocolSpan,
          message: fault.message,
          help: isSwapped
            ? `Write \`${spec.protocol}/${spec.port}\`.`
            : 'Write `/tcp`, `/udp` or `/sctp`, or nothing for TCP.',
        });
      }
    }
  },
});
