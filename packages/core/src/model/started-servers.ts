import { serverOfBinary, serverOfImage, type Server } from '../knowledge/servers.js';
import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { known, unknown, type Known } from '../text/known.js';
import type { Span } from '../text/span.js';
import { startOf } from './container-start.js';
import type { StartedServer } from './image.js';
import type { ImageSettings } from './image-settings.js';
import { behindRunner, serverOfCommand } from './server-of-command.js';
import type { Stage } from './stage.js';

/** One program that starts with the container: its words, and where its name stands. */
interface Program {
  readonly words: readonly string[];
  readonly span?: Span;
}

/** The servers that a container of this image starts, by the programs that ENTRYPOINT and CMD name. */
export function startedServers(
  { entrypoint, cmd }: ImageSettings,
  stage: Stage,
  commandsOf: (instruction: Instruction) => readonly ShellCommand[],
): Known<readonly StartedServer[]> {
  if (!entrypoint.known || !cmd.known) return unknown;
  const programs = programsOf({ entrypoint, cmd }, stage, commandsOf);
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
  if (serverOfBinary(behindRunner(started)[0] ?? '') !== undefined) return serverOfCommand(started);
  return span === undefined && root.kind === 'image' ? serverOfImage(root.reference.familiarName) : undefined;
}

/** Undefined where a program runs that can start anything: a script of the image's own. */
function programsOf(
  settings: Pick<ImageSettings, 'entrypoint' | 'cmd'>,
  stage: Stage,
  commandsOf: (instruction: Instruction) => readonly ShellCommand[],
): readonly Program[] | undefined {
  const start = startOf(settings, stage, commandsOf);
  if (start === undefined) return undefined;
  const programs: Program[] = [];
  for (const { command, words, span } of start.commands) {
    const { name } = command;
    if (span !== undefined && (name === undefined || /\.(sh|bash|py|pl|rb)$/.test(name))) {
      if (name === undefined || serverOfBinary(name) === undefined) return undefined;
    }
    const [program] = command.words;
    if (program === undefined) continue;
    // The path of the base's own program may say which one it is.
    programs.push(span === undefined ? { words: [program.text, ...words.slice(1)] } : { words, span: program.span });
  }
  return programs;
}
