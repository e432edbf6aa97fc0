import type { Server } from '../knowledge/servers.js';
import type { ShellCommand } from '../shell/command.js';
import { optionsOf } from '../shell/options.js';
import type { Instruction } from '../syntax/instruction.js';
import { variablesIn } from '../syntax/variable.js';
import type { Word } from '../syntax/word.js';
import { unknown, valueOf, type Known } from '../text/known.js';
import type { Span } from '../text/span.js';
import { changedPaths } from './changed-paths.js';
import { containerStart } from './container-start.js';
import type { Model } from './model.js';
import { shellValue } from './shell-value.js';
import { lineageOf, type Stage } from './stage.js';

/** A port that a container listens on. */
export interface ListeningPort {
  /** From 1 to 65535. */
  readonly port: number;
  /** What says it. */
  readonly span: Span;
  /** Whether nothing says it, so that it is the one of the program. */
  readonly isDefault: boolean;
}

/** Options that name the port of any program. */
const portOptions =
  '--port --server.port -Dserver.port -Dhttp.port -Dquarkus.http.port --server-port --http-port --listen-port --web.listen-address'.split(
    ' ',
  );

/** Programs whose options name the port of another host. */
const client =
  /^(?:psql|pg_\w+|mysql|mysqladmin|mysqldump|mongosh?|redis-cli|redis-benchmark|curl|wget|ssh|nc|ncat|socat|telnet|wait-for.*|dockerize|ab|wrk|k6|locust|etcdctl|kubectl)$/;

/** Variables that programs take their port from, by the server's id; the empty one stands for programs that nobody knows. */
const variables: Readonly<Record<string, readonly string[]>> = {
  '': ['PORT'],
  dotnet: ['ASPNETCORE_URLS', 'ASPNETCORE_HTTP_PORTS'],
  flask: ['FLASK_RUN_PORT'],
  next: ['PORT'],
  nuxt: ['NITRO_PORT', 'PORT'],
  'react-scripts': ['PORT'],
  'spring-boot': ['SERVER_PORT'],
  streamlit: ['STREAMLIT_SERVER_PORT'],
  uvicorn: ['UVICORN_PORT'],
};

/** The ports that the program of a container listens on by its words, its variables or by itself; undefined where nobody knows. */
export function listeningPorts(model: Model, stage: Stage): readonly ListeningPort[] | undefined {
  const start = containerStart(model, stage);
  const { command, span } = start?.commands.at(-1) ?? {};
  if (start?.isSure !== true || command === undefined || span === undefined || client.test(command.name ?? ''))
    return undefined;
  if (start.commands.some(({ command: { background } }) => background)) return undefined;
  const servers = valueOf(model.imageOf(stage).servers) ?? [];
  const server = servers.find((one) => one.span?.start === command.words[0]?.span.start)?.server;
  if (server !== undefined && (server.noPort || server.processManager)) return undefined;
  const args = command.args.map((word): Word => ({ ...word, value: atRunTime(model, word, command.instruction) }));
  const named = fromOptions(args, server) ?? fromOperands(args);
  if (named !== undefined) return named.every((port) => port !== undefined) ? named : undefined;
  const set = fromVariables(model, command, server);
  if (set !== undefined) return set.length > 0 ? set : undefined;
  const ports = defaultsOf(model, command, server, stage);
  return ports.length === 0
    ? undefined
    : ports.map((port) => ({ port, span: command.words[0]?.span ?? span, isDefault: true }));
}

/** An ARG is gone when the container runs. */
function atRunTime(model: Model, word: Word, instruction: Instruction): Known<string> {
  if (word.value.known) return word.value;
  const isKept = variablesIn(word.text, model.escape).every(
    ({ name }) => valueOf(model.variableAt(instruction, name))?.kind === 'env',
  );
  return isKept ? shellValue(model, word, instruction) : unknown;
}

/** One for each option that names a port, undefined where its value is not known; undefined as a whole where there is no such option. */
function fromOptions(
  args: readonly Word[],
  server: Server | undefined,
): readonly (ListeningPort | undefined)[] | undefined {
  const flags = [...portOptions, ...(server?.portFlags ?? [])];
  const found = optionsOf({ args }, flags, { short: 'words' }).options.filter(({ name }) => flags.includes(name));
  if (found.length === 0) return undefined;
  return found.map(({ value, valueWord, word }) => placed(value && valueOf(value), valueWord ?? word));
}

/** `manage.py runserver 0.0.0.0:8000` and `python -m http.server 8000`. */
function fromOperands(args: readonly Word[]): readonly (ListeningPort | undefined)[] | undefined {
  const at = args.findIndex(({ text }) => text === 'runserver' || text === 'http.server');
  const [verb] = args.slice(at);
  if (at < 0 || verb === undefined) return undefined;
  const { operands } = optionsOf({ args: args.slice(at + 1) }, ['--settings', '--bind', '-b', '--directory', '-d']);
  const [address] = operands;
  if (address === undefined) return [{ port: 8000, span: verb.span, isDefault: true }];
  return [placed(valueOf(address.value), address)];
}

/** Undefined where no variable of the file says it, empty where one does that nobody can read. */
function fromVariables(
  { variableAt }: Model,
  { instruction, name = '' }: ShellCommand,
  server: Server | undefined,
): readonly ListeningPort[] | undefined {
  const id = server?.id ?? (name === 'java' ? 'spring-boot' : name === 'dotnet' ? name : '');
  for (const wanted of variables[id] ?? []) {
    const variable = variableAt(instruction, wanted, 'none');
    if (!variable.known) return [];
    const { kind, value, property } = variable.value ?? {};
    if (kind !== 'env' || value === undefined || property === undefined) continue;
    const ports = (valueOf(value) ?? '').split(/[;,]/).map((text) => placed(text, property));
    return ports.every((port) => port !== undefined) ? ports : [];
  }
  return undefined;
}

/** Servers that take other ports from options or from their settings in /etc only. */
const configured = /^(?:apache|lighttpd|mariadb|memcached|mongodb|mysql|nginx|postgres|redis|squid)$/;

/** The ports that a server has where no option, variable or file of settings says else. */
function defaultsOf(
  model: Model,
  { args, name }: ShellCommand,
  server: Server | undefined,
  stage: Stage,
): readonly number[] {
  if (
    args.some(({ text }) => /^--?(?:uds|fd|config\S*|c|f|p|env-file|defaults\S*)$|\$|\d{4}|\.conf|listen/i.test(text))
  )
    return [];
  if (server?.id === 'uvicorn' || server?.id === 'flask') return [Number(server.ports[0])];
  if (server !== undefined && configured.test(server.id) && !mayBeConfigured(model, stage))
    return server.ports.map(Number);
  const { name: image = '', tag = '' } = (stage.root.kind === 'image' && stage.root.facts) || {};
  const isNewDotnet = image === 'mcr.microsoft.com/dotnet/aspnet' && Number.parseInt(tag, 10) >= 8;
  return name === 'dotnet' && isNewDotnet && (args[0]?.text ?? '').endsWith('.dll') ? [8080] : [];
}

/** Whether anything in the file may have changed settings: a copy or a command in their folders, or a script. */
function mayBeConfigured(model: Model, stage: Stage): boolean {
  return lineageOf(stage).some(({ instructions }) =>
    instructions.some(
      (instruction) =>
        instruction.kind === 'onbuild' ||
        changedPaths(model, instruction).some(({ path }) => /^\/(?:$|etc\/|usr\/local\/etc|opt\/|conf)/.test(path)) ||
        (instruction.kind === 'run' && model.commandsOf(instruction).some(isScript)),
    ),
  );
}

function isScript({ name, words }: ShellCommand): boolean {
  return name === undefined || /^\.?\/(?!usr\/s?bin\/|s?bin\/)|\.(?:sh|py|pl)$/.test(words[0]?.text ?? '');
}

/** A port, or an address with a port behind the last colon. */
function placed(text: string | undefined, { span }: Pick<Word, 'span'>): ListeningPort | undefined {
  const digits = /^(?:\w+:\/\/)?(?:[\w.*+-]*|\[[\da-f:]*\])(?::|^)(\d{1,5})\/?$/i.exec(text?.trim() ?? '')?.[1];
  const port = Number(digits ?? 0);
  return port > 0 && port < 65_536 ? { port, span, isDefault: false } : undefined;
}
