import type { ImageFacts } from '../knowledge/official-images.js';
import type { Server } from '../knowledge/servers.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Known } from '../text/known.js';
import type { Span } from '../text/span.js';

/** What a container starts: the words of an exec form, or one text for the shell. */
export interface StartCommand {
  readonly form: 'exec' | 'shell';
  readonly words: readonly string[];
  /** The instruction that sets it; absent where the base image does. */
  readonly instruction?: Instruction;
}

/** A server that the container starts. */
export interface StartedServer {
  readonly server: Server;
  /** The word that names it; absent where the base image's command does. */
  readonly span?: Span;
}

/** What the image of a stage will be, through its parents and its base; `null` and empty lists are surely not set. */
export interface EffectiveImage {
  /** `80/tcp`, always with the protocol, the inherited ones first. */
  readonly expose: Known<readonly string[]>;
  readonly volumes: Known<readonly string[]>;
  /** As USER names it; null is root. */
  readonly user: Known<string | null>;
  readonly workdir: Known<string>;
  readonly shell: Known<readonly string[] | null>;
  readonly entrypoint: Known<StartCommand | null>;
  readonly cmd: Known<StartCommand | null>;
  readonly stopsignal: Known<string | null>;
  /** Whether there is one that is not NONE. */
  readonly healthcheck: Known<boolean>;
  /** The distribution of the base at the end of the chain. */
  readonly os: ImageFacts['os'];
  /** The servers that ENTRYPOINT and CMD start; unknown where a script or an unknown base decides. */
  readonly servers: Known<readonly StartedServer[]>;
  /** Whether a program is there: from the base's tools and the packages installed and removed since. */
  hasTool(name: string): Known<boolean>;
}
