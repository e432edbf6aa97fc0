import { defineRule } from '../../rule/define-rule.js';

const lastPort = 65_535;

export default defineRule({
  summary: 'Expose port numbers from 0 to 65535.',
  why: 'A port is a number of 16 bits. BuildKit stops the build at an `EXPOSE` with anything else, be it a name, a number beyond 65535 or a range that runs backwards.',
  severity: 'error',
  presets: 'everywhere',
  replaces: { hadolint: { DL3011: { level: 'error' } }, others: ['DS-0008', 'DF040'] },
  on: { kinds: ['expose'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nEXPOSE 80800\n',
      good: 'FROM debian:13\nEXPOSE 8080\n',
    },
  ],
  *check({ instructionsOf, expand }) {
    for (const instruction of instructionsOf('expose')) {
      for (const word of instruction.words) {
        const value = expand(word, instruction);
        if (!value.known) continue;
        // A variable may hold several words.
        for (const spec of value.value.split(/\s+/)) {
          const message = spec === '' ? undefined : problemOf(spec);
          if (message !== undefined)
            yield { span: word.span, message, help: 'Write the number of a port, or `first-last`.' };
        }
      }
    }
  },
});

/** What is wrong with the container's side of `[host:]port[-port][/protocol]`. */
function problemOf(spec: string): string | undefined {
  const [ports = '', ...protocol] = spec.split('/');
  // A wrong protocol is the matter of another rule.
  if (!/^(tcp|udp|sctp)?$/i.test(protocol.join('/'))) return undefined;
  const port = ports.slice(ports.lastIndexOf(':') + 1);
  if (port === '') return `\`${spec}\` has no port.`;
  const match = /^\+?(\d+)(?:-\+?(\d+))?$/.exec(port);
  if (match === null) return `\`${port}\` is not a port.`;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (first > lastPort || last > lastPort) return `\`${port}\` goes beyond port ${lastPort}.`;
  return last < first ? `The range \`${port}\` ends before it begins.` : undefined;
}
