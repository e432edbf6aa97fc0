import type { Server } from '../knowledge/servers.js';
import type { Word } from '../syntax/word.js';
import type { StartedCommand } from './container-start.js';
import type { Model } from './model.js';
import { runOf } from './run.js';
import type { Stage } from './stage.js';

/** Where a server is told to listen, or that it is told nothing. */
export interface ListenAddress {
  readonly text: string;
  /** The word that says it; absent where the server's own default does. */
  readonly word?: Word;
}

/** Flags that name the address, of servers whose other flags are not known. */
const moreFlags: Readonly<Record<string, readonly string[]>> = {
  redis: ['--bind'],
  mongodb: ['--bind_ip'],
  mysql: ['--bind-address', '--bind_address'],
  mariadb: ['--bind-address', '--bind_address'],
  memcached: ['-l', '--listen'],
  puma: ['-b', '--bind'],
  'php-builtin': ['-S', '--host'],
  unicorn: ['-l', '-o', '--host'],
  next: ['-H', '--hostname'],
  serve: ['-l', '--listen', '-a'],
  'webpack-dev-server': ['--host'],
};

/** Flags that name the address in programs of all kinds. */
const commonFlags =
  '--host --hostname --bind --bind-address --listen --listen-address --web.listen-address --http-addr --addr'.split(
    ' ',
  );

/** What a server is told elsewhere: in a file that another flag names, or by a socket. */
const elsewhere = /^(--uds|--fd|-u|-c|--config|-e|--endpoint|--unix-socket)(=|$)/;

/** The addresses that a command tells its server, or a program that nobody knows, to listen on; its default where nothing is said; empty where that is not known. */
export function listenAddresses(
  server: Server | undefined,
  { command, words }: StartedCommand,
): readonly ListenAddress[] {
  const flags = server === undefined ? commonFlags : flagsOf(server);
  const found: ListenAddress[] = [];
  for (const [at, text] of words.entries()) {
    const word = command.words[at];
    if (at === 0 || word === undefined) continue;
    const flag = flags.find(
      (one) => text === one || text.startsWith(`${one}=`) || (/^-\w$/.test(one) && text.startsWith(one)),
    );
    if (flag === undefined) continue;
    const value = text === flag ? words[at + 1] : text.slice(flag.length).replace(/^=/, '');
    const place = text === flag ? command.words[at + 1] : word;
    // A port alone says nothing of the address.
    if (value !== undefined && place !== undefined && !/^\d*$/.test(value)) found.push({ text: value, word: place });
  }
  if (server?.id === 'django') found.push(...ofDjango(command.words, words));
  const isTold = found.length > 0 || words.some((word) => elsewhere.test(word) || word.includes('$'));
  return isTold || server?.defaultBind === undefined ? found : [{ text: server.defaultBind }];
}

function flagsOf({ id, hostFlags, portFlags }: Server): readonly string[] {
  return [...hostFlags, ...portFlags.filter((flag) => flag !== '--port'), ...(moreFlags[id] ?? [])];
}

/** `runserver 0.0.0.0:8000`, and `runserver 8000` as without an address. */
function ofDjango(all: readonly Word[], words: readonly string[]): readonly ListenAddress[] {
  const at = words.indexOf('runserver');
  if (at < 0) return [{ text: '' }];
  const index = words.findIndex((word, place) => place > at && !word.startsWith('-'));
  const text = words[index] ?? '';
  const word = all[index];
  return /^\d*$/.test(text) || word === undefined ? [] : [{ text, word }];
}

/** Whether only the container itself reaches it there. */
export function isLoopback(text: string): boolean {
  return /^(?:\w+:\/\/)?(?:localhost|127(?:\.\d+){3}|\[?::1\]?)(?::\d+)?(?:\/|$)/.test(text);
}

/** Servers whose default holds unless a flag or one of these variables says else; others read a file that is not known. */
const variables: Readonly<Record<string, string>> = {
  flask: 'FLASK_RUN_HOST',
  django: '',
  uvicorn: 'UVICORN_HOST',
  daphne: '',
  'ng-serve': '',
};

/** Whether nothing else than the words of the command can tell the server where to listen. */
export function isDefaultSure({ variableAt }: Model, stage: Stage, id = ''): boolean {
  const name = variables[id];
  const last = runOf(stage).at(-1);
  if (name === undefined || last === undefined) return false;
  const variable = name === '' ? undefined : variableAt(last, name);
  return variable === undefined || (variable.known && variable.value === undefined);
}
