import { serverOfBinary, serverOfImage, type Server } from '../knowledge/servers.js';
import { skeletonOf } from '../shell/skeleton.js';
import type { StartedCommand } from './container-start.js';
import type { Model } from './model.js';
import { behindRunner, serverOfCommand } from './server-of-command.js';
import type { Stage } from './stage.js';

/** Servers that a line of their configuration keeps in front, and the words of that line. */
const configuration: Readonly<Record<string, RegExp>> = {
  nginx: /daemon\s+off|nginx\.conf|\/etc\/nginx\/?["'\s\],]/,
  'php-fpm': /daemonize|php-fpm\.conf|\/etc\/php[\w./-]{0,40}\/?["'\s\],]/,
  dnsmasq: /keep-in-foreground|dnsmasq\.conf/,
  monit: /monitrc|set daemon/,
  proftpd: /proftpd\.conf|ServerType/i,
};

/** Words that come from a file, or that name one with the configuration. */
const ownConfiguration = /^(-c|--config|-f|-y|--fpm-config|--conf-file)(=|$)/;

/** Longer command lines are not read to their end. */
const longest = 2000;

/** The server that a started command leaves in the background, and so ends; undefined where it stays, or nobody knows. */
export function daemonOf(
  { source }: Pick<Model, 'source'>,
  stage: Stage,
  { words, command }: StartedCommand,
): Server | undefined {
  const [program] = command.words;
  const server = serverOfCommand(words) ?? (words[0] === 'startup.sh' ? serverOfBinary(words[0]) : undefined);
  // The scripts of a service have a rule of their own.
  if (server === undefined || program === undefined || /init\.d\/|rc\.d\//.test(program.text)) return undefined;
  if (words[0] === 'startup.sh' && !isTomcat(program.text, stage)) return undefined;
  const line = behindRunner(words).join(' ').slice(0, longest);
  if (server.daemonizes.some((pattern) => !isByDefault(pattern) && new RegExp(pattern).test(line))) return server;
  if (
    server.id === 'php-fpm'
      ? isOfBase(server, stage)
      : !server.daemonizes.some((pattern) => new RegExp(pattern).test(line))
  )
    return undefined;
  if (command.words.some((word) => skeletonOf(word).includes('\0')) || staysByFlag(server, words)) return undefined;
  const mention = configuration[server.id];
  if (mention === undefined) return server;
  const isConfigured = words.some((word) => ownConfiguration.test(word)) || mention.test(source.text);
  return isConfigured || !isBaseKnown(stage) || copiesSystem(stage) ? undefined : server;
}

/** Whether the pattern says that the server goes to the background of itself, and a flag would keep it. */
function isByDefault(pattern: string): boolean {
  return pattern.includes('(?!') || pattern.startsWith('^');
}

/** `-D` also as `-De`. */
function staysByFlag({ foreground: { flag = '', alt = [] } }: Server, words: readonly string[]): boolean {
  return [flag, ...alt].some((one) =>
    /^-\w$/.test(one)
      ? words.some((word) => /^-\w+$/.test(word) && word.includes(one.slice(1)))
      : one !== '' && words.join(' ').includes(one),
  );
}

function isTomcat(path: string, { root }: Stage): boolean {
  return (
    /tomcat|catalina/i.test(path) ||
    (root.kind === 'image' && serverOfImage(root.reference.familiarName)?.id === 'tomcat')
  );
}

function isOfBase(server: Server, { root }: Stage): boolean {
  return root.kind === 'image' && serverOfImage(root.reference.familiarName)?.id === server.id;
}

function isBaseKnown({ root }: Stage): boolean {
  return root.kind === 'image' && root.facts !== undefined && root.facts.quality !== 'family';
}

/** Whether files are copied to places where any configuration may be among them. */
function copiesSystem(stage: Stage): boolean {
  return stage.instructions.some(
    (instruction) =>
      (instruction.kind === 'copy' || instruction.kind === 'add') &&
      /^["']?\/(etc|usr|usr\/local)?\/?["']?$/.test(instruction.destination?.text ?? ''),
  );
}
