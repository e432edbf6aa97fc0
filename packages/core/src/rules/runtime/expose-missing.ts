import { administrationPorts } from '../../knowledge/administration-ports.js';
import { lineAbove } from '../../model/insert-line.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Declare the port that the server listens on.',
  why: 'A Dockerfile is a manifest: whoever runs or moves the container must be able to read there where it listens. Without `EXPOSE`, `docker run -P` publishes nothing, and tools that read the image find no port.',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: { others: ['DF022'] },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y redis-server\nCMD ["redis-server", "--bind", "0.0.0.0"]\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y redis-server\nEXPOSE 6379\nCMD ["redis-server", "--bind", "0.0.0.0"]\n',
    },
  ],
  *check({ finalStage, imageOf, source }) {
    if (finalStage?.from.image === undefined) return;
    const { expose, servers, cmd, entrypoint } = imageOf(finalStage);
    if (!expose.known || expose.value.length > 0 || !servers.known) return;
    const listening = servers.value.filter(
      ({ server }) => server.ports.length > 0 && !server.processManager && !server.noPort,
    );
    const [first] = listening;
    if (first === undefined) return;
    const { server } = first;
    const port = server.ports[0] ?? '';
    const start = [entrypoint, cmd].flatMap((command) => (command.known && command.value?.instruction) || []);
    // A port that an option sets is not the default one: then only the author knows it.
    const isDefault = listening.length === 1 && server.portFlags.length === 0 && server.ports.length === 1;
    const place = start.toSorted((a, b) => a.span.start - b.span.start)[0];
    yield {
      span: finalStage.from.image.span,
      message: `The container starts \`${server.id}\`, but the image declares no port.`,
      help: `Add \`EXPOSE\` with the port it listens on${isDefault ? ` (\`${port}\` by default)` : ''}.`,
      related: listening.flatMap(({ span, server: { id } }) =>
        span ? [{ span, message: `\`${id}\` is started here.` }] : [],
      ),
      fixes:
        isDefault && place !== undefined && administrationPorts[port] === undefined
          ? [
              {
                title: `Add \`EXPOSE ${port}\``,
                safety: 'suggested',
                edits: [lineAbove(source, place, `EXPOSE ${port}`)],
              },
            ]
          : [],
    };
  },
});
