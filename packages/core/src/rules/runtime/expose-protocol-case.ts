import { portSpecs } from '../../model/port-specs.js';
import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun, instructionsWith, triggersOption } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Write the protocol of EXPOSE in lower case.',
  why: 'BuildKit turns `80/TCP` into `80/tcp`, other builders keep it as it stands. Then the port is listed twice, or not found under its usual name.',
  unfixed: 'a variable holds the protocol',
  severity: 'style',
  presets: { recommended: 'style' },
  replaces: {
    buildkit: { ExposeProtoCasing: { level: 'warning', options: { bases: 'none', triggers: 'run' } } },
    others: ['DF078'],
  },
  on: { kinds: ['expose'] },
  looks: 'above',
  options: { bases: basesOption, triggers: triggersOption },
  examples: [{ bad: 'FROM debian:13\nEXPOSE 53/UDP\n', good: 'FROM debian:13\nEXPOSE 53/udp\n' }],
  *check(model, { bases, triggers }) {
    for (const instruction of instructionsWith(model, triggers, 'expose')) {
      for (const { protocol, protocolSpan, span } of portSpecs(model, instruction, bases)) {
        const lower = protocol.toLowerCase();
        // What is no protocol is an error of its own.
        if (protocol === lower || !/^(?:tcp|udp|sctp)$/.test(lower)) continue;
        const isWritten = protocolSpan !== span;
        yield atRun(instruction, {
          span: protocolSpan,
          message: `\`${protocol}\` is not in lower case.`,
          help: `Write \`${lower}\`.`,
          fixes: isWritten
            ? [
                {
                  title: `Change it to \`${lower}\``,
                  safety: 'safe',
                  effect: 'none',
                  edits: [{ span: protocolSpan, text: lower }],
                },
              ]
            : [],
        });
      }
    }
  },
});
