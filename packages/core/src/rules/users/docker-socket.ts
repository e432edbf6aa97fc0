import type { Problem } from '../../finding/finding.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Keep the socket of Docker out of the image.',
  why: 'Who can write to the socket of Docker can start a container with all rights and all files of the host: it is root on that machine. A `VOLUME` for it also tells everybody to hand it in, and without that it only makes an empty folder at its place.',
  severity: 'warning',
  presets: { security: 'warning' },
  on: { kinds: ['volume', 'run', 'cmd', 'entrypoint', 'healthcheck'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nVOLUME /var/run/docker.sock\nCMD ["agent"]\n',
      good: 'FROM debian:13\nCMD ["agent"]\n',
    },
  ],
  *check({ instructionsOf, mountsOf, expand, commandsNamed }) {
    for (const volume of instructionsOf('volume')) {
      for (const word of volume.words) {
        const path = valueOf(expand(word, volume));
        if (path !== undefined && socket.test(path)) yield problemAt(word.span);
      }
    }
    for (const run of instructionsOf('run')) {
      for (const { flag, type, target, keys } of mountsOf(run)) {
        if (valueOf(type) === 'bind' && socket.test(valueOf(target) ?? keys.get('source') ?? ''))
          yield problemAt(flag.span);
      }
    }
    for (const { args } of commandsNamed('docker', 'podman', 'nerdctl')) {
      if (args.length === 0 || !/^(?:run|create|container)$/.test(args[0]?.text ?? '')) continue;
      const word = args.find(({ text }) => mounted.test(text));
      if (word !== undefined) yield problemAt(word.span);
    }
  },
});

const socket = /\/(?:docker|podman|containerd)\.sock$/;
const mounted = /\/(?:docker|podman|containerd)\.sock(?::|,|"|$)/;

function problemAt(span: Span): Problem {
  return {
    span,
    message: 'The socket of Docker is root on the host.',
    help: 'Leave it out; who runs the container decides whether it gets the socket.',
  };
}
