import { defineRule } from '../../rule/define-rule.js';
import type { Pipeline, Script, ShellCommand } from '../../shell/command.js';
import { fileEffectsOf } from '../../shell/file-effects.js';
import { readsScript, runsOutputOf } from '../../shell/script-input.js';
import { spanInFile } from '../../text/segments.js';
import type { Span } from '../../text/span.js';

const help = 'Download it to a file, compare its checksum or signature, and then run it; or install a package.';
const downloaders = /^(curl|wget|aria2c|https?|fetch)$/;
const runsText = /\b(iex|Invoke-Expression)\b/i;
const downloads = /\b(iwr|irm|Invoke-WebRequest|Invoke-RestMethod|DownloadString|curl|wget)\b/i;

export default defineRule({
  summary: 'Do not run a script straight from the network.',
  why: 'Whoever holds the server, its domain or the way to it decides what runs in the build, and may decide otherwise tomorrow. Nobody can tell later what did run, and a download that breaks off is run half.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  replaces: { others: ['DF021'] },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN curl -fsSL https://example.com/install.sh | bash\n',
      good: 'FROM debian:13\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/install.sh /tmp/\nRUN bash /tmp/install.sh\n',
    },
  ],
  *check({ commands, instructionsOf, scriptsOf, source }) {
    const printing = new Map<Pipeline, ShellCommand>();
    const told = new Set<ShellCommand>();
    const open: ShellCommand[] = [];
    for (const command of commands) {
      while ((open.at(-1)?.span.end ?? Infinity) <= command.span.start) open.pop();
      const outer = open.at(-1);
      open.push(command);
      const { pipeline, connector } = command;
      const [head] = pipeline.commands;
      const piped = printing.get(pipeline) ?? (head !== undefined && prints(head) ? head : undefined);
      if (connector === 'pipe' && piped !== undefined && readsScript(command)) yield problemOf(command, piped);
      if (!prints(command)) continue;
      printing.set(pipeline, command);
      if (outer === undefined || told.has(outer) || !runsOutputOf(outer, command)) continue;
      told.add(outer);
      yield problemOf(outer, command);
    }
    if (!runsText.test(source.text)) return;
    for (const script of instructionsOf('run', 'cmd', 'entrypoint').flatMap(scriptsOf)) {
      for (const span of placesInPowerShell(script)) {
        yield { span, message: 'PowerShell runs a download without a check.', help };
      }
    }
  },
});

function problemOf({ name, words, span }: ShellCommand, { name: downloader }: ShellCommand) {
  const message = `\`${name}\` runs what \`${downloader}\` downloads without a check.`;
  return { span: words[0]?.span ?? span, message, help };
}

/** Whether the command downloads and writes it to its standard output. */
function prints(command: ShellCommand): boolean {
  if (!downloaders.test(command.name ?? '')) return false;
  return !fileEffectsOf(command).some(({ kind }) => kind === 'download' || kind === 'write');
}

/** The calls of `iex` in statements that also download; PowerShell is not parsed. */
function placesInPowerShell({ text: segments, dialect }: Script): readonly Span[] {
  if (dialect !== 'powershell' && !/\b(pwsh|powershell)\b/i.test(segments.text)) return [];
  return Array.from(segments.text.matchAll(/[^;\n]+/g)).flatMap(({ 0: statement, index }) => {
    const run = runsText.exec(statement);
    if (run === null || !downloads.test(statement) || statement.trimStart().startsWith('#')) return [];
    return [spanInFile(segments, index + run.index, index + run.index + run[0].length)];
  });
}
