import { lookUpImage, officialImage, type ImageFacts } from '../knowledge/official-images.js';
import { serverOfBinary, type Server } from '../knowledge/servers.js';
import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { bringsFiles } from './brings-files.js';
import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';
import { mayChangeUser, startInstructions } from './user-change.js';

/** An image whose container runs as root because no USER says otherwise. */
export interface RootContainer {
  readonly stage: Stage;
  /** The base of its stage. */
  readonly image: Word;
  /** What starts the program; undefined where the base does. */
  readonly start: Instruction | undefined;
}

/** The final image, if it starts a program that needs no root as root, and nothing changes the user on the way. */
export function rootContainer(model: Model): RootContainer | undefined {
  const { finalStage: stage, stageOf, instructionsOf, commandsOf, commandsNamed } = model;
  const image = stage?.from.image;
  if (stage === undefined || image === undefined || stage.isWindows) return undefined;
  const { user, servers } = model.imageOf(stage);
  const facts = factsOf(stage);
  const inherited = user.known ? user.value : facts?.user;
  if (!(inherited === null || inherited === 'root')) return undefined;
  const own = startInstructions(model, stage);
  const start = own.at(-1);
  const [program = ''] = facts?.cmd?.kind === 'exec' ? facts.cmd.words : [];
  const started = servers.known ? servers.value.map(({ server }) => server) : [serverOfBinary(program) ?? []].flat();
  // An image that starts nothing, or only a shell, is a base for others, and one that only adds to its base.
  if (start === undefined ? started.every(({ devServer }) => devServer) : isIdle(commandsOf(start))) return undefined;
  const lineage = lineageOf(stage);
  if (start === undefined && !bringsFiles(lineage)) return undefined;
  if (instructionsOf('user').length > 0 && lineage.some(hasUser)) return undefined;
  if (started.some(needsRoot) || mayChangeUser(model, stage, facts)) return undefined;
  const makesUser = commandsNamed('useradd', 'adduser').some(({ instruction }) => stageOf(instruction)?.isShipped);
  if (makesUser && own.some(({ body }) => script.test(body.text))) return undefined;
  return { stage, image, start };
}

function hasUser({ instructions }: Stage): boolean {
  return instructions.some(({ kind }) => kind === 'user');
}

/** What a script does is not known: one that has a user at hand may change to it. */
const script = /\.sh\b|entrypoint/;

/** What is known of the base; a tag that is gone was like the newest in user and commands. */
function factsOf({ root }: Stage): ImageFacts | undefined {
  if (root.kind !== 'image' || root.facts !== undefined) return root.kind === 'image' ? root.facts : undefined;
  const { tags = [] } = officialImage(root.reference.familiarName) ?? {};
  return lookUpImage(root.reference.familiarName, tags.includes('latest') ? 'latest' : (tags[0] ?? ''));
}

/** Shells and interpreters that are given nothing to run, and what only waits. */
const idle = /^(tail|sleep|true|echo)( |$)|^((ba|z|a|da|fi|k)?sh|python[\d.]*|node|irb|php|jshell)( -\S*)*$/;

function isIdle(commands: readonly ShellCommand[]): boolean {
  const lines = commands.map(({ name, args }) => [name, ...args.map(({ text }) => text)].join(' '));
  return lines.length > 0 && lines.every((line) => idle.test(line));
}

/** Those that start other programs as other users, or that only root can start. */
function needsRoot({ processManager, privileged, refusesRoot, discouraged, family }: Server): boolean {
  return processManager || privileged || refusesRoot || discouraged || /^(mail|ftp|vpn|file|scheduler)$/.test(family);
}
