/**
 * Programs that serve or supervise: their ports, folders, signals and how they stay in front.
 * Source: collected by hand, 2026-08-22.
 */
import { dataOf } from './data-of.js';
import { json } from './data/servers.js';
import { imageFamily, sameRepository } from './image-family.js';
import { once, oncePerText } from '../text/once.js';
import { packageFamilyOf, type PackageFamily } from './package-family.js';
import type { Foreground, Server } from './server.js';
import { wordsOf } from './words-of.js';

export type { Foreground, Server } from './server.js';

/** A server as stored: lists of words are one text, what it does not have is absent. */
interface StoredServer extends Partial<Record<TextField, string>>, Partial<Record<FlagField, boolean>> {
  readonly family: string;
  readonly bins: readonly string[];
  readonly foreground: Foreground;
  readonly stopSignal: string;
  readonly packages?: Server['packages'];
  readonly ports?: readonly string[];
  readonly daemonizes?: readonly string[];
  readonly dataDirs?: readonly string[];
  readonly writes?: readonly string[];
  readonly images?: readonly string[];
  readonly hostFlag?: string;
}

type TextField = ListField | 'probe' | 'defaultBind' | 'refusesRootWithout' | PlaceField | 'workerTmp' | 'note';
type PlaceField = 'managementPort' | 'initDir' | 'envFile' | 'pidFile';
type ListField =
  | 'credentialEnv'
  | 'insecureEnv'
  | 'insecureFlags'
  | 'pip'
  | 'npm'
  | 'gem'
  | 'portFlags'
  | 'devFlags'
  | 'devArgs'
  | 'env'
  | 'unprivilegedUser';
type FlagField =
  | 'devServer'
  | 'processManager'
  | 'sidecar'
  | 'discouraged'
  | 'noPort'
  | 'refusesRoot'
  | 'rootForPorts'
  | 'privileged';

interface ServerData {
  readonly schema: 1;
  readonly servers: Readonly<Record<string, StoredServer>>;
  readonly keepaliveHacks: readonly string[];
  readonly entrypointWrappers: { readonly execsArgs: readonly string[] };
  readonly stopSignalDefault: string;
}

const data = dataOf<ServerData>(json);

/** All servers that are known, in the order of the data: web servers first, then databases, then the rest. */
export const servers = once((): readonly Server[] =>
  Object.entries(data().servers).map(([id, stored]) => serverOf(id, stored)),
);

const byBinary = once(() => indexOf((server) => server.bins));
const byImage = once(() => indexOf((server) => server.images));
const byId = once(() => indexOf((server) => [server.id]));
const byPackage = oncePerText((family) => indexOf(({ packages }) => packages[family as PackageFamily] ?? []));

/** The server that a command starts, by its name or path; `mysqld` is mysql, though mariadb has it too. */
export function serverOfBinary(bin: string): Server | undefined {
  return byBinary().get(bin) ?? byBinary().get(bin.slice(bin.lastIndexOf('/') + 1));
}

/** The server that a package brings; `manager` is a command (`apt-get`) or a family (`apt`), or `pip`, `npm`, `gem`. */
export function serverOfPackage(manager: string, name: string): Server | undefined {
  if (manager === 'pip' || manager === 'npm' || manager === 'gem') {
    return servers().find((server) => server[manager].includes(name));
  }
  return byPackage(packageFamilyOf(manager) ?? manager).get(name);
}

/** The server that an image is made for, by its repository in any spelling; the tag may still be without it (`php:cli`). */
export function serverOfImage(repository: string): Server | undefined {
  const name = sameRepository(repository);
  const ofFamily = imageFamily(name, 'latest')?.server;
  return byImage().get(name) ?? (ofFamily === undefined ? undefined : byId().get(ofFamily));
}

/** Regular expressions for command lines that only keep a container alive: `tail -f /dev/null`. */
export function keepAliveCommands(): readonly string[] {
  return data().keepaliveHacks;
}

/** Programs that replace themselves by their arguments, by name and by path: `tini`, `gosu`, `docker-entrypoint.sh`. */
export function entrypointWrappers(): readonly string[] {
  return data().entrypointWrappers.execsArgs;
}

function indexOf(keysOf: (server: Server) => readonly string[]): ReadonlyMap<string, Server> {
  const index = new Map<string, Server>();
  for (const server of servers()) {
    for (const key of keysOf(server)) if (!index.has(key)) index.set(key, server);
  }
  return index;
}

function serverOf(id: string, stored: StoredServer): Server {
  const { hostFlag, ...rest } = stored;
  return {
    ...rest,
    id,
    packages: stored.packages ?? {},
    ports: stored.ports ?? [],
    daemonizes: stored.daemonizes ?? [],
    dataDirs: stored.dataDirs ?? [],
    writes: stored.writes ?? [],
    images: stored.images ?? [],
    credentialEnv: wordsOf(stored.credentialEnv),
    insecureEnv: wordsOf(stored.insecureEnv),
    // A flag keeps its value: `--protected-mode no`.
    insecureFlags: stored.insecureFlags?.split(/ (?=-)/) ?? [],
    pip: wordsOf(stored.pip),
    npm: wordsOf(stored.npm),
    gem: wordsOf(stored.gem),
    portFlags: wordsOf(stored.portFlags),
    hostFlags: wordsOf(hostFlag),
    devFlags: wordsOf(stored.devFlags),
    devArgs: wordsOf(stored.devArgs),
    env: wordsOf(stored.env),
    unprivilegedUser: wordsOf(stored.unprivilegedUser),
    devServer: stored.devServer ?? false,
    processManager: stored.processManager ?? false,
    sidecar: stored.sidecar ?? false,
    discouraged: stored.discouraged ?? false,
    noPort: stored.noPort ?? false,
    refusesRoot: stored.refusesRoot ?? false,
    rootForPorts: stored.rootForPorts ?? false,
    privileged: stored.privileged ?? false,
  };
}
