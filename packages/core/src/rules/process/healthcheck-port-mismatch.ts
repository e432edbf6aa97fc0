import type { Fix } from '../../finding/finding.js';
import { valueOf } from '../../text/known.js';
import type { ShellCommand } from '../../shell/command.js';
import { runOf } from '../../model/run.js';
import { lineageOf } from '../../model/stage.js';
import { changeTo } from '../../rule/change-to.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Let the health check ask the port that the image exposes.',
  why: 'A check of a port where nothing listens always fails, and the container is taken for broken though it is well. If something does listen there, `EXPOSE` should say so.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['healthcheck'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD curl -f http://localhost:3000/\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD curl -f http://localhost:8080/\nCMD ["node", "server.js"]\n',
    },
  ],
  *check({ finalStage, imageOf, commandsOf, source }) {
    if (finalStage === undefined) return;
    const run = lineageOf(finalStage).flatMap(runOf);
    const { expose, servers } = imageOf(finalStage);
    const check = run.findLast(({ kind }) => kind === 'healthcheck');
    // What the base alone exposes, a configuration can have changed.
    const declared = run.filter(({ kind }) => kind === 'expose');
    if (check === undefined || check.onbuild !== undefined || declared.length === 0 || !expose.known) return;
    const ports = expose.value.filter((port) => port.endsWith('/tcp')).map((port) => port.slice(0, -4));
    if (ports.length === 0) return;
    const known = new Set((valueOf(servers) ?? []).flatMap(({ server }) => [...server.ports, server.managementPort]));
    const rest = source.text.slice(0, check.span.start) + source.text.slice(check.span.end);
    const mentioned = new Set(rest.match(/(?<!\w)\d+(?!\w)/g));
    for (const { port, span } of commandsOf(check).flatMap(askedPorts)) {
      // A second port for the check alone is a matter of the program, and is mostly spoken of elsewhere in the file.
      if (ports.includes(port) || known.has(port) || mentioned.has(port)) continue;
      yield {
        span,
        message: `The check asks port ${port}, and the image declares ${ports.map((one) => `\`${one}\``).join(', ')}.`,
        help: 'Ask the port that the program listens on, or declare that one with `EXPOSE`.',
        related: declared.map((expose) => ({ span: expose.span, message: 'The ports are declared here.' })),
        fixes: fixOf(source.text.slice(span.start, span.end), span.start, port, ports),
      };
      return;
    }
  },
});

const address = /^(?:(https?):\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?::(\d{1,5}))?(?:[/?#].*)?$/i;

/** The ports of this container that a command names or means. */
function askedPorts({ name = '', args }: ShellCommand): readonly { readonly port: string; readonly span: Span }[] {
  if (!/^(curl|wget|http|nc|ncat|netcat)$/.test(name)) return [];
  return args.flatMap((word, at) => {
    const { value, span } = word;
    const [text, scheme, written] = address.exec(valueOf(value) ?? '') ?? [];
    if (text === undefined) return [];
    const next = args[at + 1];
    const separate = /^(nc|ncat|netcat)$/.test(name) && next !== undefined ? valueOf(next.value) : undefined;
    if (separate !== undefined && next !== undefined && /^\d+$/.test(separate))
      return [{ port: separate, span: next.span }];
    const isUrl = scheme !== undefined || /^(curl|wget)$/.test(name);
    return isUrl ? [{ port: written ?? (scheme?.toLowerCase() === 'https' ? '443' : '80'), span }] : [];
  });
}

/** The port in its place, where it is written and the image has one other. */
function fixOf(written: string, start: number, port: string, [other, another]: readonly string[]): readonly Fix[] {
  const at = written === port ? start : start + 1 + written.indexOf(`:${port}`);
  if ((at === start && written !== port) || other === undefined || another !== undefined) return [];
  return [changeTo({ start: at, end: at + port.length }, other)];
}
