import type { PackageFamily } from './package-family.js';

/** How a server is kept in front; what is not needed or not known is undefined. */
export interface Foreground {
  /** Whether it stays in front without any flag. */
  readonly default: boolean;
  /** The flags that keep it in front, as one text: `-D`, `-W -db`. */
  readonly flag?: string;
  /** Other spellings of the flag. */
  readonly alt?: readonly string[];
  /** The arguments that start it at all, or that keep it in front: `run`, `start-foreground`, `-S`. */
  readonly args?: string;
  /** A line of its configuration that does the same: `daemon off;`. */
  readonly config?: string;
  /** A whole command. */
  readonly example?: readonly string[];
  readonly note?: string;
}

/** A program that serves or supervises; an empty list is none that is known. */
export interface Server {
  readonly id: string;
  /** `web`, `database`, `cache`, `queue`, `java`, `python`, `node`, `init`, `scheduler` ... */
  readonly family: string;
  /** Names of the program in PATH; a few are full paths, and `spring-boot` has none. */
  readonly bins: readonly string[];
  readonly packages: Readonly<Partial<Record<PackageFamily, readonly string[]>>>;
  /** Ports in Docker's form: `80`, `443/udp`. */
  readonly ports: readonly string[];
  readonly foreground: Foreground;
  /** Regular expressions for a whole command line that leaves it in the background; test one command at a time. */
  readonly daemonizes: readonly string[];
  readonly dataDirs: readonly string[];
  /** Folders that it writes to, for a read-only root. */
  readonly writes: readonly string[];
  /** The signal that stops it gracefully. */
  readonly stopSignal: string;
  /** A command for HEALTHCHECK. */
  readonly probe?: string;
  /** Repositories of its images: `nginx`, `prom/prometheus`. */
  readonly images: readonly string[];
  /** Variables that hold a password. */
  readonly credentialEnv: readonly string[];
  /** Variables that turn protection off: a name, or `NAME=value`. */
  readonly insecureEnv: readonly string[];
  /** Flags (or, for keycloak, a verb) that turn protection off; with their value where they have one. */
  readonly insecureFlags: readonly string[];
  /** Names at PyPI, npm and RubyGems. */
  readonly pip: readonly string[];
  readonly npm: readonly string[];
  readonly gem: readonly string[];
  readonly portFlags: readonly string[];
  readonly hostFlags: readonly string[];
  /** Flags and first arguments of its development mode. */
  readonly devFlags: readonly string[];
  readonly devArgs: readonly string[];
  /** Where it listens when nothing is said: `127.0.0.1`, `localhost`, `localhost in development`. */
  readonly defaultBind?: string;
  /** Variables that set its port or address. */
  readonly env: readonly string[];
  /** Meant for development only. */
  readonly devServer: boolean;
  /** Starts and watches other programs. */
  readonly processManager: boolean;
  /** Runs beside another container. */
  readonly sidecar: boolean;
  /** Should not be in a container at all. */
  readonly discouraged: boolean;
  /** Has no port of its own. */
  readonly noPort: boolean;
  /** Does not start as root. */
  readonly refusesRoot: boolean;
  /** Does not start as root without this flag. */
  readonly refusesRootWithout?: string;
  /** Needs root (or a capability) for its usual ports. */
  readonly rootForPorts: boolean;
  /** Needs a privileged container. */
  readonly privileged: boolean;
  /** Users that distributions make for it. */
  readonly unprivilegedUser: readonly string[];
  readonly managementPort?: string;
  /** Where its image looks for scripts at the first start. */
  readonly initDir?: string;
  /** A file of variables that must be read before it starts. */
  readonly envFile?: string;
  /** A file left by a killed process that keeps it from starting, relative to the application. */
  readonly pidFile?: string;
  /** The flag that moves its heartbeat files to memory. */
  readonly workerTmp?: string;
  readonly note?: string;
}
