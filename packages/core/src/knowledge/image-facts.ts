import type { ImageFamily } from './image-family.js';

/** How far the facts can be trusted. */
export type ImageQuality =
  /** read from the Dockerfile at the exact commit of the tag */
  | 'exact'
  /** read from a slightly newer or older Dockerfile of the same tag: the structure is right, versions may differ */
  | 'head'
  /** read from the Dockerfile of another version of the same variant */
  | 'sibling'
  /** a tag that is listed no more: what all tags of today agree on */
  | 'past'
  /** written by hand (roots of distributions, gcc, perl) */
  | 'hand'
  /** the tag and its architectures exist; nothing else is known */
  | 'names-only'
  /** what a family of images outside Docker's library has in common */
  | 'family';

/** A distribution: undefined is unknown, null is surely none. */
export interface ImageOs {
  /** `debian`, `ubuntu`, `alpine`, `busybox`, `windows`, `scratch` ... */
  readonly id: string;
  /** `trixie` for Debian, else a number: `24.04`, `3.24`, `10`, `ltsc2022`. */
  readonly release?: string | undefined;
  /** `slim`, `minimal`, `micro`, `init`, `distroless`, `servercore`, `nanoserver` ... */
  readonly variant?: string | undefined;
  readonly libc?: string | null | undefined;
  readonly packageManager?: string | null | undefined;
  /** What /bin/sh is: `dash`, `bash` or `busybox`. */
  readonly sh?: string | null | undefined;
}

/** The value of an ENTRYPOINT or CMD. */
export type ImageCommand =
  | { readonly kind: 'exec'; readonly words: readonly string[] }
  | { readonly kind: 'shell'; readonly text: string };

/** What is known of an image: an undefined field is unknown, null or an empty list is surely not set. */
export interface ImageFacts {
  /** The repository as the facts are kept: `node`, `nvidia/cuda`, `gcr.io/distroless/base-debian12`. */
  readonly name: string;
  readonly tag: string;
  readonly quality: ImageQuality;
  readonly os?: ImageOs | undefined;
  /** Ports in Docker's form: `80`, `443/udp`. */
  readonly expose?: readonly string[] | undefined;
  readonly volumes?: readonly string[] | undefined;
  /** As in USER, so a name, a number or `user:group`; null is root. */
  readonly user?: string | null | undefined;
  readonly workdir?: string | null | undefined;
  readonly entrypoint?: ImageCommand | null | undefined;
  readonly cmd?: ImageCommand | null | undefined;
  readonly stopsignal?: string | null | undefined;
  /** Whether there is one; its command is not known. */
  readonly healthcheck?: boolean | undefined;
  readonly shell?: readonly string[] | null | undefined;
  readonly onbuild?: readonly string[] | undefined;
  /** Names of all variables, without their values; a family names only some, in `family.env`. */
  readonly env?: readonly string[] | undefined;
  /** The value of PATH. */
  readonly path?: string | undefined;
  /** Commands (and a few packages, as `ca-certificates`) that are there, or for a `past` tag may be; what is in neither set is unknown. */
  readonly has: ReadonlySet<string>;
  /** Commands that are surely not there. */
  readonly lacks: ReadonlySet<string>;
  /** The nearest image it is built on, `debian:trixie-slim` or `scratch`. */
  readonly base?: string | undefined;
  readonly windows: boolean;
  /** In the words of Docker's library: `amd64`, `arm64v8`, `windows-amd64`. */
  readonly architectures?: readonly string[] | undefined;
  /** Set for quality `family`: all else that is known of such images. */
  readonly family?: ImageFamily | undefined;
}
