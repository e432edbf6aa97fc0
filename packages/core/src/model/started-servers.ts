import { entrypointWrappers, serverOfBinary, serverOfImage, type Server } from '../knowledge/servers.js';
import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { known, unknown, type Known } from '../text/known.js';
import type { Span } from '../text/span.js';
import type { StartCommand, StartedServer } from './image.js';
import type { ImageSettings } from './image-settings.js';
import type { Stage } from './stage.js';

/** One program that starts with the container: its words, and where its name stands. */
interface Program {
  readonly words: readonly string[];
  readonly span?: Span;
}

/** Programs with many uses, by the server they can be: they serve only with one of these words; with none of them, never surely. */
const servingWords: Readonly<Record<string, readonly string[]>> = {
  airflow: ['webserver', 'api-server', 'standalone'],
  clickhouse: ['server'],
  cockroachdb: ['start', 'start-single-node'],
  dotnet: [],
  jupyter: ['lab', 'notebook', 'server'],
  next: ['start', 'dev'],
  nuxt: ['start', 'dev', 'preview'],
  openvpn: ['--server'],
  'php-builtin': ['-S', 'serve'],
  rails: ['server', 's'],
  vite: ['preview', 'dev', 'serve'],
};

/** Words that make a server do something else and end. */
const notServing =
  /^(--version|-V|--help|-h|-t|--test|--configtest|--initialize.*|--bootstrap|reload|stop|status|initdb|promote)$/;

/** The servers that a container of this image starts, by the programs that ENTRYPOINT and CMD name. */
export function startedServers(
  { entrypoint, cmd }: ImageSettings,
  stage: Stage,
  commandsOf: (instruction: Instruction) => readonly ShellCommand[],
): Known<readonly StartedServer[]> {
  if (!entrypoint.known || !cmd.known) return unknown;
  const programs = programsOf(entrypoint.value, cmd.value, commandsOf);
  if (programs === undefined) return unknown;
  const servers: StartedServer[] = [];
  for (const { words, span } of programs) {
    const server = serverOf(words, span, stage);
    if (server !== undefined && !servers.some((other) => other.server.id === server.id)) {
      servers.push(span === undefined ? { server } : { server, span });
    }
  }
  return known(servers);
}

/** What an image's own command starts is the server that the image is made for, if it is made for one. */
function serverOf(started: readonly string[], span: Span | undefined, { root }: Stage): Server | undefined {
  const words = behindRunner(started);
  const server = serverOfBinary(words[0] ?? '');
  if (server !== undefined) return serves(server, words.slice(1)) ? server : undefined;
  return span === undefined && root.kind === 'image' ? serverOfImage(root.reference.familiarName) : undefined;
}

/** What `python -m`, `bundle exec`, `poetry run` and the like start. */
function behindRunner(words: readonly string[]): readonly string[] {
  const [program = '', verb = ''] = words;
  if (/(^|\/)python[\d.]*$/.test(program) && verb === '-m') return words.slice(2);
  if (/^(poetry|pipenv|uv|conda|hatch|pdm)$/.test(program) && verb === 'run') return words.slice(2);
  if (/^(bundle|npm|pnpm|yarn)$/.test(program) && verb === 'exec') return words.slice(2);
  return program === 'npx' || program === 'bunx' || program === 'uvx' ? words.slice(1) : words;
}

function serves({ id, foreground }: Server, args: readonly string[]): boolean {
  if (args.some((arg) => notServing.test(arg))) return false;
  const needed =
    servingWords[id] ??
    (foreground.args !== undefined && !foreground.args.startsWith('-') ? [foreground.args, 'start'] : undefined);
  return needed === undefined || args.some((arg) => needed.includes(arg));
}

/** Undefined where a program runs that can start anything: a script of the image's own. */
function programsOf(
  entrypoint: StartCommand | null,
  cmd: StartCommand | null,
  commandsOf: (instruction: Instruction) => readonly ShellCommand[],
): readonly Program[] | undefined {
  if (entrypoint === null) return cmd === null ? [] : programsIn(cmd, commandsOf);
  if (entrypoint.form === 'shell') return programsIn(entrypoint, commandsOf);
  const rest = behindWrappers(entrypoint);
  if (rest.length > 0) return programsIn({ ...entrypoint, words: rest }, commandsOf);
  // The entrypoint only runs its arguments, and those are the CMD.
  if (cmd === null) return [];
  return cmd.form === 'shell'
    ? programsIn(cmd, commandsOf)
    : programsIn({ ...cmd, words: behindWrappers(cmd) }, commandsOf);
}

/** The words from the first that is no wrapper, option or `--` of a wrapper. */
function behindWrappers({ words }: StartCommand): readonly string[] {
  let at = 0;
  while (at < words.length && isWrapper(words[at] ?? '')) {
    at++;
    while ((words[at] ?? '').startsWith('-')) at++;
  }
  return words.slice(at);
}

function isWrapper(word: string): boolean {
  return entrypointWrappers().includes(word) || /(^|\/)(tini|dumb-init|docker-[a-z-]*entrypoint(\.sh)?)$/.test(word);
}

function programsIn(
  command: StartCommand,
  commandsOf: (instruction: Instruction) => readonly ShellCommand[],
): readonly Program[] | undefined {
  const { instruction, words } = command;
  if (instruction === undefined) {
    return [{ words: command.form === 'exec' ? words : (words[0]?.split(/\s+/) ?? []) }];
  }
  const programs: Program[] = [];
  for (const { name, words: written } of commandsOf(instruction)) {
    if (name === undefined || /\.(sh|bash|py|pl|rb)$/.test(name)) {
      if (name === undefined || serverOfBinary(name) === undefined) return undefined;
    }
    const [program, ...args] = written;
    if (program !== undefined) {
      programs.push({
        words: [name, ...args.map(({ value, text }) => (value.known ? value.value : text))],
        span: program.span,
      });
    }
  }
  return programs;
}
