import type { Fix } from '../finding/finding.js';
import type { Server } from '../knowledge/servers.js';
import type { StartedCommand } from '../model/container-start.js';
import { insertFlagAfter } from '../shell/insert-flag.js';
import { withoutWords } from '../shell/remove-words.js';
import type { ShellCommand } from '../shell/command.js';
import type { Edit } from '../text/edit.js';
import type { Source } from '../text/source.js';

/** The fix that keeps a server in front, by its flag or without the one that sends it away; undefined where that is not sure. */
export function foregroundFix(source: Source, server: Server | undefined, started: StartedCommand): Fix | undefined {
  const { command } = started;
  const edits = command.background ? withoutAmpersand(source, command) : editsFor(source, server, command);
  if (edits === undefined || edits.length === 0) return undefined;
  return { title: 'Keep it in the foreground', safety: 'suggested', edits };
}

function withoutAmpersand({ text }: Source, { span, script, next }: ShellCommand): readonly Edit[] | undefined {
  const [found] = (next === undefined && /^[ \t]*&(?![&>])/.exec(text.slice(span.end, span.end + 80))) || [];
  const isPlain = found !== undefined && script.form !== 'exec';
  return isPlain ? [{ span: { start: span.end, end: span.end + found.length }, text: '' }] : undefined;
}

/** Flags that send a server to the background, with the value behind them. */
const away: Readonly<Record<string, RegExp>> = {
  redis: /^--daemonize yes$/,
  mongodb: /^--fork$/,
  gunicorn: /^(?:--daemon|-D)$/,
  'php-fpm': /^(?:--daemonize|-D)$/,
  memcached: /^-d$/,
  rabbitmq: /^-detached$/,
  mysql: /^--daemonize$/,
  haproxy: /^-D$/,
};

function editsFor(source: Source, server: Server | undefined, command: ShellCommand): readonly Edit[] | undefined {
  const { words, args, name = '' } = command;
  const [program] = words;
  if (server === undefined || program === undefined || !server.bins.some((bin) => name.startsWith(bin)))
    return undefined;
  const flag = args.find((word, at) => {
    const own = away[server.id];
    return own?.test(word.text) === true || own?.test(`${word.text} ${args[at + 1]?.text ?? ''}`) === true;
  });
  if (flag !== undefined) {
    const isPair = away[server.id]?.test(flag.text) !== true;
    return [withoutWords(source, command, flag, isPair ? args[args.indexOf(flag) + 1] : flag) ?? []].flat();
  }
  // These take a verb, which decides.
  const { foreground } = server;
  if (
    foreground.default ||
    args.some(
      ({ text }) =>
        /^["']?(?:start|restart|stop|status)["']?$/.test(text) && name !== 'apachectl' && name !== 'apache2ctl',
    )
  )
    return undefined;
  if (name.endsWith('ctl') && args.map(({ text }) => text).join(' ') !== '' && args[0]?.text !== '-k') return undefined;
  if (server.id === 'nginx') return args.some(({ text }) => text === '-g') ? undefined : globalDirective(command);
  const wanted = foreground.flag;
  return wanted === undefined || /\s/.test(wanted) ? undefined : [insertFlagAfter(command, program, wanted)];
}

/** `-g "daemon off;"` behind the program. */
function globalDirective(command: ShellCommand): readonly Edit[] | undefined {
  const [program] = command.words;
  if (program === undefined) return undefined;
  const { end } = program.span;
  switch (command.script.form) {
    case 'exec':
      return [{ span: { start: end + 1, end: end + 1 }, text: ', "-g", "daemon off;"' }];
    case 'exec-shell':
      return [{ span: { start: end, end }, text: ` -g 'daemon off;'` }];
    default:
      return [{ span: { start: end, end }, text: ' -g "daemon off;"' }];
  }
}
