import type { Segments } from '../text/segments.js';

/** The folder that a path is relative to: the build context, or the Dockerfile's own, where they differ. */
export type From = 'context' | 'dockerfile';

/** Something from outside that a rule wants to know. */
export type Need = PathNeed | ShellcheckNeed;

/** A path that is looked at; relative to the build context where `from` does not say else. */
export interface PathNeed {
  readonly kind: 'file' | 'stat' | 'list';
  readonly path: string;
  readonly from?: From;
}

/** What ShellCheck is asked for. */
export interface ShellcheckNeed {
  readonly kind: 'shellcheck';
  /** The program's absolute path or its name on PATH. */
  readonly program: string;
  /** The optional checks that are on. */
  readonly enable: readonly string[];
  /** A host without ShellCheck never reads this: it is made when it is first asked for. */
  readonly scripts: readonly PlacedScript[];
}

/** One script for ShellCheck. */
export interface ShellcheckScript {
  readonly dialect: 'sh' | 'bash' | 'dash' | 'busybox' | 'ksh';
  /** All that ShellCheck reads. */
  readonly text: string;
}

/** A script for ShellCheck with its way back to the file. */
export interface PlacedScript extends ShellcheckScript {
  readonly body: Segments;
  /** The line of `text`, from 1, that says what the body cannot know of itself; undefined where `text` is the body. */
  readonly addedLine: number | undefined;
  /** Whether the body stands in a JSON string, with escapes. */
  readonly isJson: boolean;
}

/** What a path in the build context is. */
export interface PathStat {
  readonly kind: 'file' | 'folder';
  readonly executable: boolean;
}

/** What was fetched before the rules ran; undefined means that it is not known, null that there surely is no such file. */
export interface Facts {
  readonly file: (path: string, from?: From) => string | null | undefined;
  readonly stat: (path: string, from?: From) => PathStat | undefined;
  readonly list: (path: string, from?: From) => readonly string[] | undefined;
}

/** No facts: every rule that asks meets unknown. */
export const noFacts: Facts = { file: () => undefined, stat: () => undefined, list: () => undefined };
