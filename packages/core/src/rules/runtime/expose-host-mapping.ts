import { portSpecs } from '../../model/port-specs.js';
import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun, instructionsWith, triggersOption } from '../../rule/triggers-option.js';
import { replace } from '../../text/edit.js';

export default defineRule({
  summary: 'Name only the port of the container in EXPOSE.',
  why: 'An image cannot choose an address or a port of the machine that it will run on: only `docker run -p` does. BuildKit drops what stands in front of the last colon, and will reject it in a later release.',
  unfixed: 'a variable holds the port',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: {
    buildkit: { ExposeInvalidFormat: { level: 'warning', options: { bases: 'none', triggers: 'run' } } },
  },
  on: { kinds: ['expose'] },
  looks: 'above',
  options: { bases: basesOption, triggers: triggersOption },
  examples: [{ bad: 'FROM debian:13\nEXPOSE 8080:80\n', good: 'FROM debian:13\nEXPOSE 80\n' }],
  *check(model, { bases, triggers }) {
    for (const instruction of instructionsWith(model, triggers, 'expose')) {
      for (const { text, span, hostIp, hostPort, port, protocol } of portSpecs(model, instruction, bases)) {
        if ((hostIp === '' && hostPort === '') || !/^(?:tcp|udp|sctp|)$/i.test(protocol) || port === '') continue;
        const own = protocol === '' ? port : `${port}/${protocol}`;
        const isWritten = model.source.text.slice(span.start, span.end) === text;
        yield atRun(instruction, {
          span,
          message: `\`${text}\` names ${hostPort === '' ? 'an address' : hostIp === '' ? 'a port' : 'an address and a port'} of the host.`,
          help: `Write \`EXPOSE ${own}\`, and choose the host's side with \`docker run -p\`.`,
          fixes: isWritten
            ? [{ title: `Keep \`${own}\``, safety: 'safe', effect: 'none', edits: [replace(span, own)] }]
            : [],
        });
      }
    }
  },
});
