/**
 * The shape of the image facts as they are stored.
 * Source: docker-library/official-images 37079fb336f5 of 2026-08-21, the Dockerfiles behind its tags, and
 * hand-written families for images outside Docker's library.
 */
import { dataOf } from './data-of.js';
import { json } from './data/official-images.js';

/** A distribution; `pm` null is surely no package manager, `sh` null surely no shell, absent is unknown. */
export interface StoredOs {
  readonly os: string;
  readonly rel?: string;
  readonly var?: string;
  readonly libc?: string;
  readonly pm?: string | null;
  readonly sh?: string | null;
}

/** The configuration of an image; numbers are places in the tables, an absent field is not set in the image. */
export interface StoredMeta {
  readonly os?: number;
  readonly env?: number;
  readonly path?: number;
  readonly has?: number;
  readonly lacks?: number;
  readonly base?: string;
  readonly expose?: readonly string[];
  readonly volume?: readonly string[];
  readonly user?: string;
  readonly workdir?: string;
  readonly entrypoint?: StoredCommand;
  readonly cmd?: StoredCommand;
  readonly stopsignal?: string;
  readonly healthcheck?: boolean;
  readonly shell?: readonly string[];
  readonly onbuild?: readonly string[];
}

/** An exec form as its words, a shell form as `sh`. */
export type StoredCommand = readonly string[] | { readonly sh: string };

/** Tags that share one image: own tags `t` and multi-platform tags `s`, both separated by spaces. */
export interface StoredGroup {
  readonly t: string;
  readonly s?: string;
  readonly a: number;
  readonly sa?: number;
  readonly m?: number;
  readonly q?: 'h' | 's' | 'b' | 'n';
}

/** A library image: its groups of tags, and the commands that its own build puts in PATH. */
export interface StoredImage {
  readonly g: readonly StoredGroup[];
  readonly provides?: string;
}

/** A library image that should no longer be used. */
export interface StoredDeprecation {
  readonly since?: string;
  readonly gone?: boolean;
  readonly replacement: readonly string[];
  readonly note?: string;
  readonly uncertain?: boolean;
}

/** What all repositories that match a glob have in common; lists are separated by spaces. */
export interface StoredFamily {
  readonly match: string;
  readonly tag?: string;
  readonly tagNot?: string;
  readonly sameAs?: string;
  readonly arch?: string;
  readonly os?: string | null;
  readonly rel?: string;
  readonly var?: string;
  readonly libc?: string | null;
  readonly pm?: string | null;
  readonly sh?: string | null;
  readonly shPath?: string;
  readonly has?: string;
  readonly lacks?: string;
  readonly provides?: string;
  readonly env?: string;
  readonly path?: string;
  readonly expose?: readonly string[];
  readonly volume?: readonly string[];
  readonly user?: string;
  readonly workdir?: string;
  readonly entrypoint?: readonly string[];
  readonly cmd?: readonly string[];
  readonly stopsignal?: string;
  readonly deprecated?: boolean | string;
  readonly replacement?: string;
  readonly note?: string;
  readonly role?: 'sdk' | 'runtime' | 'lambda' | 'devcontainer' | 'ci';
  readonly runtimeFrom?: string;
  readonly port?: number;
  readonly userAvailable?: string;
  readonly nonrootTag?: string;
  readonly server?: string;
  readonly data?: readonly string[];
  readonly variants?: string;
  readonly runtimeVariants?: string;
  readonly heavy?: boolean;
  readonly pkgHelper?: string;
  readonly entrypointPrefix?: string;
  readonly entrypointKnown?: boolean;
  readonly cmdIsHandler?: boolean;
  readonly cmdForeground?: boolean;
  readonly credentialEnvStyle?: string;
  readonly init?: string;
  readonly s6?: boolean;
  readonly s2i?: boolean;
}

interface ImageData {
  readonly schema: 1;
  readonly standardPath: string;
  readonly arch: readonly string[];
  readonly os: readonly StoredOs[];
  readonly env: readonly string[];
  readonly paths: readonly string[];
  readonly tools: readonly string[];
  readonly meta: readonly StoredMeta[];
  readonly images: Readonly<Record<string, StoredImage>>;
  readonly deprecated: Readonly<Record<string, StoredDeprecation>>;
  readonly families: readonly StoredFamily[];
}

/** The stored facts about images, parsed at the first call. */
export const imageData = dataOf<ImageData>(json);
