/** Something from outside that a rule wants to know; paths are relative to the build context. */
export type Need =
  | { readonly kind: 'file' | 'stat' | 'list'; readonly path: string }
  | { readonly kind: 'shellcheck'; readonly scripts: readonly ShellcheckScript[] };

/** One script for ShellCheck. */
export interface ShellcheckScript {
  readonly dialect: 'sh' | 'bash';
  readonly text: string;
}

/** What a path in the build context is. */
export interface PathStat {
  readonly kind: 'file' | 'folder';
  readonly executable: boolean;
}

/** What was fetched before the rules ran; undefined means that it is not known. */
export interface Facts {
  readonly file: (path: string) => string | undefined;
  readonly stat: (path: string) => PathStat | undefined;
  readonly list: (path: string) => readonly string[] | undefined;
}

/** No facts: every rule that asks meets unknown. */
export const noFacts: Facts = { file: () => undefined, stat: () => undefined, list: () => undefined };
